package de.fisinger.mkm.input;

import de.fisinger.mkm.format.DomainName;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/** Addresses of web sites: http and https only, completed where the scheme is missing. */
public final class WebAddresses {

    private static final Pattern HAS_SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:.*");
    private static final Pattern HAS_PORT = Pattern.compile("^[^/:]+:\\d+(/.*)?$");

    private WebAddresses() {}

    /** Puts https:// before what has no scheme: "www.example.de" becomes "https://www.example.de". */
    public static String complete(String typed) {
        var address = typed.strip();
        var hasScheme = HAS_SCHEME.matcher(address).matches()
                && !HAS_PORT.matcher(address).matches();
        return address.isEmpty() || hasScheme ? address : "https://" + address;
    }

    /** Whether it is an absolute address of a web site, without a user name and with the name of a domain as host. */
    public static boolean isValid(String address) {
        try {
            var uri = new URI(address);
            var scheme = String.valueOf(uri.getScheme()).toLowerCase(java.util.Locale.ROOT);
            return (scheme.equals("http") || scheme.equals("https"))
                    && uri.getUserInfo() == null
                    && DomainName.of(host(uri)).isPresent();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** The host; names with umlauts are in the authority only. */
    private static String host(URI uri) {
        if (uri.getHost() != null) {
            return uri.getHost();
        }
        var authority = uri.getAuthority();
        return authority == null ? "" : authority.replaceFirst(":\\d+$", "");
    }
}
