package de.fisinger.mkm.portal;

import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where portals are reached.
 *
 * @param address the address of a portal, with {host} for the host of its Portal URL. In production it is the URL itself;
 *     where nobody answers for such names, http://{host}.localhost:8080 leads to this machine.
 */
@ConfigurationProperties("mkm.portal")
record PortalSettings(@DefaultValue("https://{host}") String address) {

    private static final String HOST = "{host}";

    PortalSettings {
        if (!address.contains("://" + HOST)) {
            throw new IllegalArgumentException("mkm.portal.address has to begin with a scheme and " + HOST);
        }
    }

    /** Where a portal is reached. */
    String addressOf(String host) {
        return address.replace(HOST, host);
    }

    /** The host of a Portal URL that a request was sent to; empty if it can't be one. */
    Optional<String> hostOf(String serverName) {
        var after = address.substring(address.indexOf(HOST) + HOST.length()).replaceFirst("[:/].*$", "");
        var name = serverName.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
        return name.endsWith(after) && name.length() > after.length()
                ? Optional.of(name.substring(0, name.length() - after.length()))
                : Optional.empty();
    }
}
