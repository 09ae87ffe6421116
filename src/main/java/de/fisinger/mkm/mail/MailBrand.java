package de.fisinger.mkm.mail;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/**
 * How mails look and from whom they come: an account's mails to its end customers (handbook: MKM – Portal Template), or the
 * provider's.
 *
 * @param name the portal's name
 * @param color background of the heading and of buttons, such as #1a73e8
 * @param textColor text on it, such as #ffffff
 * @param senderName Mail Absender Name; the portal's name if it is empty
 * @param footer Mail Footer, of several lines; empty for none
 * @param server the account's own mail server; null: the provider's
 * @param logo the portal's Logo, a PNG
 */
public record MailBrand(
        String name,
        String color,
        String textColor,
        String senderName,
        String footer,
        @Nullable MailServer server,
        @Nullable Resource logo) {

    /** The provider's. */
    static final MailBrand PROVIDER = new MailBrand("MKM", "#2350c4", "#ffffff", "", "", null, null);

    /** The same with a logo, if there is one. */
    public MailBrand withLogo(@Nullable Resource picture) {
        return new MailBrand(name, color, textColor, senderName, footer, server, picture);
    }

    String shownSender() {
        return senderName.isEmpty() ? name : senderName;
    }
}
