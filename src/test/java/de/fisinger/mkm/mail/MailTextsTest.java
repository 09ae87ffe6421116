package de.fisinger.mkm.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Subject and text of every mail under every brand; the mails and what they leave open are read from their texts. */
class MailTextsTest {

    private static final MailServer SERVER =
            new MailServer("mail.example", 587, MailServer.Encryption.STARTTLS, "", "", "info@reseller.example");

    private static final List<Optional<MailBrand>> BRANDS = List.of(
            Optional.empty(),
            Optional.of(new MailBrand("Meine <Marke> & Co", "#1a73e8", "#ffffff", "", "", null)),
            Optional.of(new MailBrand("Marke", "#111111", "#ffffff", "Absender", "Zeile 1\nZeile 2", SERVER)));

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
            brand.ifPresent(found -> {
                assertThat(text.html())
                        .contains(found.color())
                        .contains("Freundliche Gr")
                        .doesNotContain("<Marke>");
                found.footer().lines().forEach(line -> assertThat(text.plain()).contains(line));
            });
        }
    }

    @Test
    void whatATextLeavesOpenTheMailHasToSay() throws IOException {
        var values = new HashMap<>(values("order-accepted"));
        values.remove("product");
        assertThatThrownBy(() -> texts.of(mail("order-accepted", values), Optional.empty()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("product");
    }

    @Test
    void aTextThatIsMissingIsNobodysAddress() {
        assertThatThrownBy(() -> texts.of(mail("no-such-mail", Map.of()), Optional.empty()))
                .isInstanceOf(NoSuchMessageException.class);
    }

    /** Each open place filled with its own name and something that must not be read as a place. */
    private static Map<String, String> values(String mail) throws IOException {
        var names = new TreeSet<String>();
        for (var part : List.of("subject", "text")) {
            names.addAll(new MessageFormat(keys().getProperty("mail." + mail + "." + part)).getArgumentNames());
        }
        var values = new HashMap<String, String>();
        names.forEach(name -> values.put(name, name + " ist 'hier' & da"));
        return values;
    }

    private static Mail mail(String text, Map<String, String> values) {
        return new Mail("kunde@example.org", text, values, "mail-1");
    }
}
