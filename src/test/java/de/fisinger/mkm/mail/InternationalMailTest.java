package de.fisinger.mkm.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import de.fisinger.mkm.localstack.PlainMailServer;
import de.fisinger.mkm.localstack.SilentServer;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** An address with letters beyond ASCII is told to servers that take it, and to no other. */
class InternationalMailTest {

    private static final String ADDRESS = "rešeller@müller.example";
    private static final String SENT = "rešeller@xn--mller-kva.example";

    private final PlainMailServer taking = new PlainMailServer("SMTPUTF8");
    private final PlainMailServer old = new PlainMailServer();
    private final MailSettings settings =
            new MailSettings("noreply@example.de", Duration.ofMinutes(1), Duration.ofMinutes(15), true, null);

    InternationalMailTest() throws IOException {}

    @AfterEach
    void close() throws IOException {
        taking.close();
        old.close();
    }

    @Test
    void aServerThatTakesItGetsItAsItIsWritten() {
        mails(taking).send(mailTo(ADDRESS));

        assertThat(taking.lines())
                .contains("RCPT TO:<" + SENT + ">", "To: " + SENT)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("MAIL FROM:<noreply@example.de>")
                        .contains(" SMTPUTF8"));
    }

    @Test
    void anotherIsToldNothing() {
        assertThatThrownBy(() -> mails(old).send(mailTo(ADDRESS)))
                .isInstanceOfSatisfying(
                        AddressRefusedException.class,
                        refused -> assertThat(refused.kind()).isEqualTo(MailProblem.Kind.LETTERS));

        assertThat(old.lines()).noneMatch(line -> line.startsWith("MAIL") || line.startsWith("RCPT"));
    }

    @Test
    void anotherMachineBehindTheSameNameIsToldNothingEither() {
        var mails = mails(taking);
        mails.send(mailTo(ADDRESS));
        taking.offer();

        assertThatThrownBy(() -> mails.send(mailTo(ADDRESS))).isInstanceOf(MailNotSentException.class);
        assertThatThrownBy(() -> mails.send(mailTo(ADDRESS))).isInstanceOf(AddressRefusedException.class);

        assertThat(taking.lines().stream().filter(line -> line.startsWith("RCPT")))
                .hasSize(1);
    }

    @Test
    void aSenderWithSuchLettersIsRefusedAsSender() {
        var mail = mailTo("name@example.de");

        assertThatThrownBy(() -> mails(taking).send(mail, Optional.of(brand(old, "rešeller@example.de"))))
                .isInstanceOfSatisfying(
                        MailNotSentException.class,
                        notSent -> assertThat(notSent.problem().kind()).isEqualTo(MailProblem.Kind.SENDER));
        mails(old).send(mail, Optional.of(brand(taking, "rešeller@example.de")));

        assertThat(taking.lines()).anyMatch(line -> line.startsWith("MAIL FROM:<rešeller@example.de>"));
    }

    @Test
    void anyOtherMailIsSentAsEver() {
        mails(taking).send(mailTo("name@müller.example"));

        assertThat(taking.lines())
                .contains("RCPT TO:<name@xn--mller-kva.example>")
                .noneMatch(line -> line.contains("SMTPUTF8"));
    }

    @Test
    void itCanBeEnteredIfTheProvidersAndTheAccountsOwnServerTakeIt() throws IOException {
        assertThat(international(taking, null).areTaken()).isTrue();
        assertThat(international(old, null).areTaken()).isFalse();
        assertThat(international(taking, brand(taking, "info@example.de")).areTaken())
                .isTrue();
        assertThat(international(taking, brand(old, "info@example.de")).areTaken())
                .isFalse();
        taking.close();
        assertThat(international(taking, null).areTaken())
                .as("nobody knows: the mail tells, once the server is back")
                .isTrue();
    }

    @Test
    void forAServerThatSaysNothingNobodyWaitsTwice() throws IOException {
        try (var silent = new SilentServer()) {
            var sender = new JavaMailSenderImpl();
            sender.setHost("localhost");
            sender.setPort(silent.port());
            var letters = new InternationalMail(sender, servers(), brands(null));

            assertThat(assertTimeout(Duration.ofSeconds(2), letters::areTaken)).isTrue();
            assertThat(assertTimeout(Duration.ofMillis(500), letters::areTaken)).isTrue();
        }
    }

    @Test
    void noServerIsAskedInATransaction() {
        TransactionSynchronizationManager.setActualTransactionActive(true);
        try {
            assertThat(international(old, null).areTaken()).isTrue();
        } finally {
            TransactionSynchronizationManager.setActualTransactionActive(false);
        }
        assertThat(old.lines()).isEmpty();
    }

    private Mails mails(PlainMailServer providers) {
        var texts = new StaticMessageSource();
        texts.addMessage("mail.try.subject", java.util.Locale.GERMAN, "Grüße");
        texts.addMessage("mail.try.text", java.util.Locale.GERMAN, "Schöne Grüße");
        return new Mails(
                sender(providers),
                servers(),
                international(providers, null),
                brands(null),
                new MailTexts(texts),
                settings);
    }

    private InternationalMail international(PlainMailServer providers, @Nullable MailBrand brand) {
        return new InternationalMail(sender(providers), servers(), brands(brand));
    }

    private AccountServers servers() {
        try {
            return new AccountServers(settings);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MailBrands brands(@Nullable MailBrand brand) {
        return new MailBrands() {

            @Override
            public Optional<MailBrand> of(long accountId) {
                return Optional.ofNullable(brand);
            }

            @Override
            public Optional<MailServer> serverOfCurrent() {
                return Optional.ofNullable(brand).map(MailBrand::server);
            }
        };
    }

    private static MailBrand brand(PlainMailServer server, String sender) {
        return new MailBrand(
                "Marke",
                "#111111",
                "#ffffff",
                "",
                "",
                new MailServer("localhost", server.port(), MailServer.Encryption.NONE, "", "", sender),
                null);
    }

    private static JavaMailSenderImpl sender(PlainMailServer server) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(server.port());
        return sender;
    }

    private static Mail mailTo(String address) {
        return new Mail(address, "try", Map.of(), "try-1");
    }
}
