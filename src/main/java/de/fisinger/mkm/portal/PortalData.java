package de.fisinger.mkm.portal;

import de.fisinger.mkm.format.DomainName;
import de.fisinger.mkm.input.EmailAddress;
import de.fisinger.mkm.input.EnteredText;
import de.fisinger.mkm.input.WebAddress;
import de.fisinger.mkm.input.WebAddresses;
import de.fisinger.mkm.mail.MailServer.Encryption;
import de.fisinger.mkm.ui.Brand;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a reseller sets of a portal template (handbook: MKM – Portal Template, Template bearbeiten). Optional texts are empty
 * where they are missing.
 *
 * @param title Titel
 * @param name Portal Name
 * @param name2 Portal Name 2, optional
 * @param ordering whether end customers can order
 * @param homeUrl Home URL, optional
 * @param contactUrl Kontakt URL, optional
 * @param imprintUrl Impressum URL, optional
 * @param privacyUrl Datenschutz URL, optional
 * @param termsUrl AGB URL, optional
 * @param mailHost Mail Host; empty: mails go through the provider's own server
 * @param mailPort its port
 * @param mailEncryption how the connection is protected
 * @param mailUserName Mail Username, optional
 * @param mailPassword Mail Passwort; empty: the stored one stays
 * @param mailSender Mail Absender
 * @param mailSenderName Mail Absender Name, optional
 * @param mailFooter Mail Footer, optional, of several lines
 * @param color1 Color 1: buttons and links
 * @param color2 Color 2: the bar on top
 * @param color3 Color 3: what is chosen in the navigation
 * @param color4 Color 4: navigation and sign-in page
 */
@CompleteMailSettings
public record PortalData(
        @NotBlank(message = "{portal.title.missing}") @Size(max = 200, message = "{input.too-long}")
        String title,

        @NotBlank(message = "{portal.name.missing}") @Size(max = 200, message = "{input.too-long}")
        String name,

        @Size(max = 200, message = "{input.too-long}") String name2,
        boolean ordering,
        @WebAddress String homeUrl,
        @WebAddress String contactUrl,
        @WebAddress String imprintUrl,
        @WebAddress String privacyUrl,
        @WebAddress String termsUrl,

        @Size(max = 253, message = "{input.too-long}") @MailHost
        String mailHost,

        @Min(value = 1, message = "{portal.mail-port.wrong}")
        @Max(value = 65535, message = "{portal.mail-port.wrong}")
        @Nullable
        Integer mailPort,

        Encryption mailEncryption,
        @Size(max = 255, message = "{input.too-long}") String mailUserName,
        @Size(max = 255, message = "{input.too-long}") String mailPassword,
        @EmailAddress String mailSender,
        @Size(max = 200, message = "{input.too-long}") String mailSenderName,
        @Size(max = 4000, message = "{input.too-long}") String mailFooter,

        @Pattern(regexp = Colors.FORM, message = "{portal.color.wrong}")
        String color1,

        @Pattern(regexp = Colors.FORM, message = "{portal.color.wrong}")
        String color2,

        @Pattern(regexp = Colors.FORM, message = "{portal.color.wrong}")
        String color3,

        @Pattern(regexp = Colors.FORM, message = "{portal.color.wrong}")
        String color4) {

    /** Brings everything into its form. */
    public PortalData {
        title = EnteredText.line(title);
        name = EnteredText.line(name);
        name2 = EnteredText.line(name2);
        homeUrl = WebAddresses.complete(homeUrl);
        contactUrl = WebAddresses.complete(contactUrl);
        imprintUrl = WebAddresses.complete(imprintUrl);
        privacyUrl = WebAddresses.complete(privacyUrl);
        termsUrl = WebAddresses.complete(termsUrl);
        mailHost = DomainName.of(mailHost.strip())
                .map(DomainName::ascii)
                .orElse(mailHost.strip().toLowerCase(Locale.ROOT));
        mailUserName = EnteredText.line(mailUserName);
        mailSender = EnteredText.line(mailSender);
        mailSenderName = EnteredText.line(mailSenderName);
        mailFooter = EnteredText.lines(mailFooter);
        color1 = inForm(color1);
        color2 = inForm(color2);
        color3 = inForm(color3);
        color4 = inForm(color4);
    }

    private static String inForm(String color) {
        return color.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * How the portal presents itself.
     *
     * @param pictures addresses of the pictures that there are
     */
    public Brand brand(Map<ImageKind, String> pictures) {
        Map<String, String> links = new LinkedHashMap<>();
        put(links, "portal.link.home", homeUrl);
        put(links, "portal.link.contact", contactUrl);
        put(links, "portal.link.imprint", imprintUrl);
        put(links, "portal.link.privacy", privacyUrl);
        put(links, "portal.link.terms", termsUrl);
        return new Brand(title, name, name2, pictures.get(ImageKind.LOGO), pictures.get(ImageKind.ICON), links);
    }

    private static void put(Map<String, String> links, String nameKey, String address) {
        if (!address.isEmpty()) {
            links.put(nameKey, address);
        }
    }

    /** What a new template has. */
    static PortalData initial(String name) {
        return new PortalData(
                name,
                name,
                "",
                false,
                "",
                "",
                "",
                "",
                "",
                "",
                587,
                Encryption.STARTTLS,
                "",
                "",
                "",
                "",
                "",
                "#1a5fb4",
                "#1c3d5a",
                "#1a5fb4",
                "#f4f5f7");
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "PortalData[%s]".formatted(name);
    }

    /** Both parts of the portal's name. */
    String wholeName() {
        return (name + " " + name2).strip();
    }
}
