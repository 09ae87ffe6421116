package de.fisinger.mkm.plesk;

import de.fisinger.mkm.format.DomainName;
import de.fisinger.mkm.input.EnteredText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What support enters of a server with Plesk.
 *
 * @param name what people call it, such as server11
 * @param host host name or address of its panel
 * @param port port of its panel; without one, Plesk's own
 * @param secretKey an administrator's secret key; empty to keep the stored one
 * @param previewDomain the domain below which hostings without a domain of their own get their names
 * @param setUpMinutes how long a new subscription may take until it can be used; without one, as long as usual
 */
public record ServerData(
        @NotBlank(message = "{server.name.missing}") @Size(max = 100, message = "{input.too-long}")
        String name,

        @Pattern(regexp = HOST, message = "{server.host.wrong}") @Size(max = 255, message = "{input.too-long}")
        String host,

        @Min(value = 1, message = "{portal.mail-port.wrong}")
        @Max(value = 65535, message = "{portal.mail-port.wrong}")
        @Nullable
        Integer port,

        @Size(max = 200, message = "{input.too-long}") String secretKey,

        @Pattern(regexp = DOMAIN, message = "{server.preview-domain.wrong}")
        @Size(max = 200, message = "{input.too-long}")
        String previewDomain,

        @Min(value = 1, message = "{server.set-up-minutes.wrong}")
        @Max(value = 1440, message = "{server.set-up-minutes.wrong}")
        @Nullable
        Integer setUpMinutes) {

    private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";

    static final String HOST = LABEL + "(\\." + LABEL + ")*";

    static final String DOMAIN = "(" + LABEL + "\\.)+" + LABEL;

    /** Plesk's own (Plesk, Ports Used by Plesk). */
    private static final int PANEL_PORT = 8443;

    /** Nothing entered yet. */
    public static final ServerData EMPTY = new ServerData("", "", null, "", "", null);

    /** Brings everything into its form. */
    public ServerData {
        name = EnteredText.line(name);
        host = ascii(host);
        port = port == null ? Integer.valueOf(PANEL_PORT) : port;
        secretKey = secretKey.strip();
        previewDomain = ascii(previewDomain);
        setUpMinutes = setUpMinutes == null
                ? Integer.valueOf((int) PleskServerInfo.DEFAULT_PATIENCE.toMinutes())
                : setUpMinutes;
    }

    private static String ascii(String entered) {
        var name = EnteredText.line(entered);
        return DomainName.of(name).map(DomainName::ascii).orElse(name.toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return "server " + name;
    }
}
