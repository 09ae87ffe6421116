package de.fisinger.mkm.plesk;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/**
 * The address at which a server will see a browser. The portal knows only how it sees the browser itself: that is another
 * address if the browser has one of each kind (IPv4, IPv6) and the server has only the other kind, or if a router stands
 * between browser and server, but not between browser and portal.
 */
public final class BrowserAddress {

    private BrowserAddress() {}

    /**
     * Finds it.
     *
     * @param seen the address at which the portal sees the browser
     * @param panel where people open Plesk
     * @return empty if the server will certainly see another one
     */
    public static Optional<InetAddress> seenBy(String seen, URI panel) {
        try {
            var servers = InetAddress.getAllByName(panel.getHost());
            return Optional.of(InetAddress.ofLiteral(seen))
                    .filter(browser -> Arrays.stream(servers).anyMatch(server -> reaches(browser, server)));
        } catch (UnknownHostException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Of one kind, and both of this machine, of one network or of the internet. */
    static boolean reaches(InetAddress browser, InetAddress server) {
        return browser.getClass() == server.getClass() && Scope.of(browser) == Scope.of(server);
    }

    private enum Scope {
        MACHINE,
        NETWORK,
        INTERNET;

        static Scope of(InetAddress address) {
            if (address.isLoopbackAddress()) {
                return MACHINE;
            }
            return address.isSiteLocalAddress() || address.isLinkLocalAddress() || isUniqueLocal(address)
                    ? NETWORK
                    : INTERNET;
        }

        /** fc00::/7 (RFC 4193). */
        private static boolean isUniqueLocal(InetAddress address) {
            var bytes = address.getAddress();
            return bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
        }
    }
}
