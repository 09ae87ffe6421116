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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each kind of work and of mail is there once and has what belongs to it. */
@MkmTest
class KindsTest {

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
        var texts = new Properties();
        try (var file = Files.newBufferedReader(Path.of("src/main/resources/messages.properties"))) {
            texts.load(file);
        }
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
