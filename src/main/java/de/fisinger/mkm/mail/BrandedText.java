package de.fisinger.mkm.mail;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The text of a mail with an account's footer, plain and as HTML with its name and colours. */
final class BrandedText {

    private static final Pattern PARAGRAPHS = Pattern.compile("\\n{2,}");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+");

    private BrandedText() {}

    static String plain(String text, MailBrand brand) {
        return brand.footer().isEmpty() ? text : text.stripTrailing() + "\n\n-- \n" + brand.footer() + "\n";
    }

    static String html(String text, MailBrand brand) {
        return """
                <!doctype html><html lang="de"><head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1"></head>
                <body style="margin:0;padding:0;background:#f4f5f7;font:16px/1.5 system-ui,Arial,sans-serif;color:#1d2129">
                <table role="presentation" width="100%%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:24px 12px">
                <table role="presentation" width="100%%" cellpadding="0" cellspacing="0" style="max-width:600px;background:#ffffff">
                <tr><td style="padding:16px 24px;background:%s;color:%s;font-size:20px;font-weight:bold">%s</td></tr>
                <tr><td style="padding:8px 24px;overflow-wrap:anywhere">%s</td></tr>%s
                </table></td></tr></table></body></html>
                """.formatted(
                        brand.color(), brand.textColor(), htmlEscape(brand.name()), paragraphs(text), footer(brand));
    }

    private static String paragraphs(String text) {
        return Arrays.stream(PARAGRAPHS.split(text.strip()))
                .map(paragraph -> "<p>" + lines(paragraph) + "</p>")
                .collect(Collectors.joining());
    }

    private static String footer(MailBrand brand) {
        return brand.footer().isEmpty()
                ? ""
                : "<tr><td style=\"padding:8px 24px 16px;border-top:1px solid #d7dade;font-size:13px;color:#5b6470\">"
                        + paragraphs(brand.footer()) + "</td></tr>";
    }

    private static String lines(String text) {
        var html = new StringBuilder();
        var address = ADDRESS.matcher(text);
        var at = 0;
        while (address.find()) {
            html.append(htmlEscape(text.substring(at, address.start())));
            var link = htmlEscape(address.group());
            html.append("<a href=\"").append(link).append("\">").append(link).append("</a>");
            at = address.end();
        }
        return html.append(htmlEscape(text.substring(at))).toString().replace("\n", "<br>");
    }
}
