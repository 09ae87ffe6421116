package de.fisinger.mkm.mail;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text of a mail with a brand's footer, plain and as HTML with its logo, name and colours. An address that stands in a
 * line of its own is a button there, with the plain address below it.
 */
final class BrandedText {

    /** Where the HTML shows the logo, which comes with the mail. */
    static final String LOGO = "logo";

    private static final Pattern PARAGRAPHS = Pattern.compile("\\n{2,}");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+");

    private BrandedText() {}

    static String plain(String text, MailBrand brand) {
        return brand.footer().isEmpty() ? text : text.stripTrailing() + "\n\n-- \n" + brand.footer() + "\n";
    }

    /**
     * The text as HTML.
     *
     * @param button what the button says; empty if the mail has none
     */
    static String html(String text, Optional<String> button, MailBrand brand) {
        return """
                <!doctype html><html lang="de"><head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1"></head>
                <body style="margin:0;padding:0;background:#f4f5f7;font:16px/1.5 system-ui,Arial,sans-serif;color:#1d2129">
                <table role="presentation" width="100%%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:24px 12px">
                <table role="presentation" width="100%%" cellpadding="0" cellspacing="0" style="max-width:600px;background:#ffffff">
                %s<tr><td style="padding:8px 24px;overflow-wrap:anywhere">%s</td></tr>%s
                </table></td></tr></table></body></html>
                """.formatted(heading(brand), paragraphs(text, button, brand), footer(brand));
    }

    /** A logo is made for white; without one, the name stands on the brand's colour. */
    private static String heading(MailBrand brand) {
        var name = htmlEscape(brand.name());
        return brand.logo() == null
                ? """
                <tr><td style="padding:16px 24px;background:%s;color:%s;font-size:20px;font-weight:bold">%s</td></tr>
                """.formatted(brand.color(), brand.textColor(), name)
                : """
                <tr><td style="padding:20px 24px 12px;border-top:6px solid %s">\
                <img src="cid:%s" alt="%s" style="display:block;border:0;max-width:240px;max-height:64px"></td></tr>
                """.formatted(brand.color(), LOGO, name);
    }

    private static String paragraphs(String text, Optional<String> button, MailBrand brand) {
        return Arrays.stream(PARAGRAPHS.split(text.strip()))
                .map(paragraph -> paragraph
                        .lines()
                        .map(line -> button.filter(_ -> ADDRESS.matcher(line).matches())
                                .map(word -> button(htmlEscape(line), word, brand))
                                .orElseGet(() -> line(line)))
                        .collect(Collectors.joining("<br>", "<p>", "</p>")))
                .collect(Collectors.joining())
                .replace("<br></p>", "</p>");
    }

    private static String button(String address, String word, MailBrand brand) {
        return """
                </p><p><a href="%1$s" style="display:inline-block;padding:10px 20px;border-radius:6px;background:%2$s;\
                color:%3$s;font-weight:bold;text-decoration:none">%4$s</a></p>\
                <p style="font-size:13px;color:#5b6470"><a href="%1$s" style="color:#5b6470">%1$s</a>\
                """.formatted(address, brand.color(), brand.textColor(), htmlEscape(word));
    }

    private static String footer(MailBrand brand) {
        return brand.footer().isEmpty()
                ? ""
                : "<tr><td style=\"padding:8px 24px 16px;border-top:1px solid #d7dade;font-size:13px;color:#5b6470\">"
                        + paragraphs(brand.footer(), Optional.empty(), brand) + "</td></tr>";
    }

    private static String line(String text) {
        var html = new StringBuilder();
        var address = ADDRESS.matcher(text);
        var at = 0;
        while (address.find()) {
            html.append(htmlEscape(text.substring(at, address.start())));
            var link = htmlEscape(address.group());
            html.append("<a href=\"").append(link).append("\">").append(link).append("</a>");
            at = address.end();
        }
        return html.append(htmlEscape(text.substring(at))).toString();
    }
}
