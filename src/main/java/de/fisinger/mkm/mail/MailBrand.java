package de.fisinger.mkm.mail;

import org.jspecify.annotations.Nullable;

/**
 * How mails to an account's end customers look (handbook: MKM – Portal Template).
 *
 * @param name the portal's name
 * @param color background of the heading, such as #1a73e8
 * @param textColor text on it, such as #ffffff
 * @param senderName Mail Absender Name; the portal's name if it is empty
 * @param footer Mail Footer, of several lines; empty for none
 * @param server the account's own mail server; null: the provider's
 */
public record MailBrand(
        String name,
        String color,
        String textColor,
        String senderName,
        String footer,
        @Nullable MailServer server) {

    String shownSender() {
        return senderName.isEmpty() ? name : senderName;
    }
}
