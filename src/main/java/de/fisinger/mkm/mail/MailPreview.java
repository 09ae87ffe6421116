package de.fisinger.mkm.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Shows how mails look, with examples where a mail has something personal: a real link would be one more that works. */
@Component
public class MailPreview {

    private final MailTexts texts;
    private final ObjectProvider<MailContent> contents;

    MailPreview(MailTexts texts, ObjectProvider<MailContent> contents) {
        this.texts = texts;
        this.contents = contents;
    }

    /**
     * A mail as its recipient sees it.
     *
     * @param subject Betreff
     * @param html the text in the brand's layout, a whole document
     */
    public record Shown(String subject, String html) {}

    /**
     * Shows a kind of mail.
     *
     * @param kind as a {@link MailItem} has it
     * @param brand under which brand; empty: the provider's
     * @throws java.util.NoSuchElementException if there is no such mail
     */
    public Shown of(String kind, Optional<MailBrand> brand) {
        var text = contents.stream()
                .filter(content -> content.kinds().contains(kind))
                .flatMap(content -> content.texts().stream())
                .min(Comparator.comparing((String each) -> !each.equals(kind)).thenComparing(each -> each))
                .orElseThrow();
        return ofText(text, brand);
    }

    /** Shows the mail that tries a portal's settings. */
    public Shown ofTest(MailBrand brand) {
        return ofText("test", Optional.of(brand));
    }

    private Shown ofText(String text, Optional<MailBrand> brand) {
        var look = brand.orElse(MailBrand.PROVIDER);
        var example = texts.example(text, look);
        return new Shown(example.subject(), withLogo(example.html(), look));
    }

    /** A page has no parts beside it, as a mail has. */
    private static String withLogo(String html, MailBrand brand) {
        if (brand.logo() == null) {
            return html;
        }
        try {
            var logo = Base64.getEncoder().encodeToString(brand.logo().getContentAsByteArray());
            return html.replace("cid:" + BrandedText.LOGO, "data:image/png;base64," + logo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
