package de.fisinger.mkm.account;

import java.net.InetAddress;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** From where somebody comes, as far as it can be told apart. */
final class ClientNetwork {

    private ClientNetwork() {}

    /** The address; of IPv6 its first half, because everybody has 64 bits of addresses to come from. */
    static String of(String address) {
        try {
            var bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length == 4 ? address : HexFormat.of().formatHex(bytes, 0, 8);
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    /** The address of whoever signs in, or did; null if nobody knows. */
    static @Nullable String addressOf(@Nullable Authentication authentication) {
        return authentication != null && authentication.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : null;
    }
}
