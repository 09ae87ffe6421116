package de.fisinger.mkm.mail;

import com.ibm.icu.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes mails from their texts in messages.properties, whose open places have names. */
@Component
record MailTexts(MessageSource texts) {

    /**
     * A mail's words.
     *
     * @param subject Betreff
     * @param plain the text
     * @param html the text under the brand; empty without one
     */
    record Text(String subject, String plain, String html) {}

    /**
     * Writes a mail.
     *
     * @throws org.springframework.context.NoSuchMessageException if there is no such text
     * @throws IllegalStateException if the mail doesn't say what the text leaves open
     */
    Text of(Mail mail, Optional<MailBrand> brand) {
        var subject = filled(mail, "subject");
        var text = filled(mail, "text");
        return brand.map(found -> new Text(subject, BrandedText.plain(text, found), BrandedText.html(text, found)))
                .orElseGet(() -> new Text(subject, text, ""));
    }

    private String filled(Mail mail, String part) {
        var key = "mail." + mail.text() + "." + part;
        var format = new MessageFormat(texts.getMessage(key, null, Locale.GERMAN), Locale.GERMAN);
        if (!mail.values().keySet().containsAll(format.getArgumentNames())) {
            throw new IllegalStateException(
                    "%s leaves open %s, which %s doesn't say".formatted(key, format.getArgumentNames(), mail.text()));
        }
        return format.format(mail.values());
    }
}
