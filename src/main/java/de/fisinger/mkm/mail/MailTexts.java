package de.fisinger.mkm.mail;

import com.ibm.icu.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
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
     * @param html the text in the brand's layout
     */
    record Text(String subject, String plain, String html) {}

    /**
     * Writes a mail.
     *
     * @throws org.springframework.context.NoSuchMessageException if there is no such text
     * @throws IllegalStateException if the mail doesn't say what the text leaves open
     */
    Text of(Mail mail, MailBrand brand) {
        return of(mail.text(), mail.values(), brand);
    }

    /**
     * Writes a mail as an example: nothing in it is anybody's.
     *
     * @throws org.springframework.context.NoSuchMessageException if there is no such text, or no example of what it leaves open
     */
    Text example(String mail, MailBrand brand) {
        Map<String, String> values = new HashMap<>();
        for (var part : new String[] {"subject", "text"}) {
            format(mail, part)
                    .getArgumentNames()
                    .forEach(name -> values.put(
                            name,
                            texts.getMessage("mail-example." + name, new Object[] {brand.name()}, Locale.GERMAN)));
        }
        return of(mail, values, brand);
    }

    private Text of(String mail, Map<String, String> values, MailBrand brand) {
        var text = filled(mail, "text", values);
        var button = Optional.ofNullable(texts.getMessage("mail." + mail + ".button", null, null, Locale.GERMAN));
        return new Text(
                filled(mail, "subject", values), BrandedText.plain(text, brand), BrandedText.html(text, button, brand));
    }

    private String filled(String mail, String part, Map<String, String> values) {
        var format = format(mail, part);
        if (!values.keySet().containsAll(format.getArgumentNames())) {
            throw new IllegalStateException("mail.%s.%s leaves open %s, which the mail doesn't say"
                    .formatted(mail, part, format.getArgumentNames()));
        }
        return format.format(values);
    }

    private MessageFormat format(String mail, String part) {
        return new MessageFormat(texts.getMessage("mail." + mail + "." + part, null, Locale.GERMAN), Locale.GERMAN);
    }
}
