package de.fisinger.mkm;

import static org.assertj.core.api.Assertions.assertThat;

import de.fisinger.mkm.mail.MailContent;
import de.fisinger.mkm.process.ProcessModels;
import de.fisinger.mkm.process.ProcessOwner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each kind of work and of mail is there once and has what belongs to it. */
@MkmTest
class KindsTest {

    /** A place that a text leaves open; what it depends on is one as well. */
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)[,}]");

    @Autowired
    private List<ProcessOwner> owners;

    @Autowired
    private ProcessModels models;

    @Autowired
    private List<MailContent> mails;

    @Test
    void everyModelHasItsKindOfWorkAndOneOwner() {
        assertThat(owners)
                .extracting(owner -> owner.kind().processId())
                .containsExactlyInAnyOrderElementsOf(models.processIds());
        assertThat(owners).extracting(owner -> owner.kind().name()).doesNotHaveDuplicates();
        assertThat(owners).extracting(owner -> owner.kind().startMessage()).doesNotHaveDuplicates();
    }

    /** Beside them there is only the mail that tries a mail server's settings. */
    @Test
    void everyMailHasItsTextAndEveryTextItsMail() throws IOException {
        var texts = mailTexts();
        for (var part : List.of(".subject", ".text")) {
            assertThat(texts.keySet().stream()
                            .map(String.class::cast)
                            .filter(key -> key.startsWith("mail.") && key.endsWith(part))
                            .map(key -> key.substring("mail.".length(), key.length() - part.length()))
                            .filter(text -> !text.equals("test")))
                    .containsExactlyInAnyOrderElementsOf(mails.stream()
                            .flatMap(mail -> mail.texts().stream())
                            .toList());
        }
    }

    /** A place that nobody fills would be found by the first mail that goes out: it stands in the code beside the mail's. */
    @Test
    void whoeverWritesAMailNamesItsPlaces() throws IOException {
        var texts = mailTexts();
        for (var mail : mails) {
            var code = codeBeside(mail.getClass());
            for (var text : mail.texts()) {
                var places = PLACE.matcher(texts.getProperty("mail.%s.subject".formatted(text))
                                + texts.getProperty("mail.%s.text".formatted(text)))
                        .results()
                        .map(place -> '"' + place.group(1) + '"')
                        .toList();
                assertThat(places)
                        .as(text)
                        .isNotEmpty()
                        .allSatisfy(place -> assertThat(code).contains(place));
            }
        }
    }

    private static String codeBeside(Class<?> type) throws IOException {
        var code = new StringBuilder();
        try (var files = Files.list(
                Path.of("src/main/java").resolve(type.getPackageName().replace('.', '/')))) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                code.append(Files.readString(file));
            }
        }
        return code.toString();
    }

    private static Properties mailTexts() throws IOException {
        var texts = new Properties();
        try (var file = Files.newBufferedReader(Path.of("src/main/resources/messages.properties"))) {
            texts.load(file);
        }
        return texts;
    }

    @Test
    void everyKindOfMailIsWrittenByOneAndHasAWord() throws IOException {
        var words = new Properties();
        try (var file = Files.newBufferedReader(Path.of("src/main/resources/vaadin-i18n/translations.properties"))) {
            words.load(file);
        }
        assertThat(mails).flatExtracting(MailContent::kinds).doesNotHaveDuplicates();
        assertThat(words.keySet().stream()
                        .map(String.class::cast)
                        .filter(key -> key.startsWith("mail-kind."))
                        .map(key -> key.substring("mail-kind.".length())))
                .containsExactlyInAnyOrderElementsOf(
                        mails.stream().flatMap(mail -> mail.kinds().stream()).toList());
    }
}
