package de.fisinger.mkm.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.web.util.HtmlUtils.htmlEscape;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.ByteArrayResource;

/** Subject and text of every mail under every brand; the mails and what they leave open are read from their texts. */
class MailTextsTest {

    private static final MailServer SERVER =
            new MailServer("mail.example", 587, MailServer.Encryption.STARTTLS, "", "", "info@reseller.example");

    private static final List<MailBrand> BRANDS = List.of(
            MailBrand.PROVIDER,
            new MailBrand("Meine <Marke> & Co", "#1a73e8", "#ffffff", "", "", null, null),
            new MailBrand(
                    "Marke",
                    "#111111",
                    "#ffffff",
                    "Absender",
                    "Zeile 1\nZeile 2",
                    SERVER,
                    new ByteArrayResource(new byte[] {1})));

    private final MailTexts texts = new MailTexts(source());

    private static ResourceBundleMessageSource source() {
        var source = new ResourceBundleMessageSource();
        source.setBasename("messages");
        source.setDefaultEncoding("UTF-8");
        return source;
    }

    static Stream<String> mails() throws IOException {
        return keys().keySet().stream()
                .map(String.class::cast)
                .filter(key -> key.startsWith("mail.") && key.endsWith(".subject"))
                .map(key -> key.substring("mail.".length(), key.length() - ".subject".length()));
    }

    private static Properties keys() throws IOException {
        var keys = new Properties();
        try (var file =
                Files.newBufferedReader(Path.of("src/main/resources/messages.properties"), StandardCharsets.UTF_8)) {
            keys.load(file);
        }
        return keys;
    }

    @ParameterizedTest
    @MethodSource("mails")
    void everyMailIsWrittenUnderEveryBrand(String mail) throws IOException {
        var values = values(mail);
        for (var brand : BRANDS) {
            var text = texts.of(mail(mail, values), brand);
            assertThat(text.subject()).isNotBlank().doesNotContain("{", "}", "null");
            assertThat(text.plain())
                    .startsWith("Guten Tag")
                    .contains("Freundliche Grüße")
                    .doesNotContain("{", "}", "null");
            values.values().stream()
                    .forEach(value -> assertThat(text.subject() + text.plain()).contains(value));
            assertThat(text.html())
                    .contains(brand.color())
                    .contains("Freundliche Gr")
                    .doesNotContain("<Marke>");
            assertThat(text.html().contains("cid:logo")).isEqualTo(brand.logo() != null);
            brand.footer().lines().forEach(line -> assertThat(text.plain()).contains(line));
        }
    }

    @ParameterizedTest
    @MethodSource("mails")
    void anAddressInALineOfItsOwnIsAButton(String mail) throws IOException {
        var word = keys().getProperty("mail." + mail + ".button");
        var hasAddress = loneAddress()
                .matcher(keys().getProperty("mail." + mail + ".text"))
                .find();
        assertThat(word != null).isEqualTo(hasAddress);
        var html = texts.example(mail, BRANDS.getLast()).html();
        if (hasAddress) {
            assertThat(html)
                    .doesNotContain("<br></p>")
                    .containsPattern("<a href=\"https://portal.example\\S*\" style=\"display:inline-block[^>]*>"
                            + htmlEscape(word) + "</a>")
                    .containsPattern(">https://portal.example[^<]*</a>");
        }
    }

    /** An address in a line of its own, as texts leave it open: a place whose example is one. */
    private static Pattern loneAddress() throws IOException {
        var addresses = keys().entrySet().stream()
                .filter(each -> each.getKey().toString().startsWith("mail-example.")
                        && each.getValue().toString().startsWith("https://"))
                .map(each -> each.getKey().toString().substring("mail-example.".length()))
                .toList();
        assertThat(addresses).contains("link", "portal");
        return Pattern.compile("(?m)^\\{(" + String.join("|", addresses) + ")}\\S*$");
    }

    @ParameterizedTest
    @MethodSource("mails")
    void everyMailCanBeLookedAtWithExamples(String mail) {
        var text = texts.example(mail, MailBrand.PROVIDER);
        assertThat(text.plain()).startsWith("Guten Tag").doesNotContain("{", "}", "null");
        assertThat(text.subject()).isNotBlank();
    }

    @Test
    void whatATextLeavesOpenTheMailHasToSay() throws IOException {
        var values = new HashMap<>(values("order-accepted"));
        values.remove("product");
        assertThatThrownBy(() -> texts.of(mail("order-accepted", values), MailBrand.PROVIDER))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("product");
    }

    @Test
    void aTextThatIsMissingIsNobodysAddress() {
        assertThatThrownBy(() -> texts.of(mail("no-such-mail", Map.of()), MailBrand.PROVIDER))
                .isInstanceOf(NoSuchMessageException.class);
    }

    /** Each open place filled with its own name and something that must not be read as a place. */
    private static Map<String, String> values(String mail) throws IOException {
        var values = new HashMap<String, String>();
        places(mail).forEach(name -> values.put(name, name + " ist 'hier' & da"));
        return values;
    }

    private static Set<String> places(String mail) {
        try {
            var names = new TreeSet<String>();
            for (var part : List.of("subject", "text")) {
                names.addAll(new MessageFormat(keys().getProperty("mail." + mail + "." + part)).getArgumentNames());
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Mail mail(String text, Map<String, String> values) {
        return new Mail("kunde@example.org", text, values, "mail-1");
    }
}
