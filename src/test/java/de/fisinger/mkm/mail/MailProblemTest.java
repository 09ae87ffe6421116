package de.fisinger.mkm.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.SocketException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

/** Only what trying again can't mend is final. */
class MailProblemTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "535 5.7.8 Authentication credentials invalid | AUTHENTICATION",
                "No authentication mechanisms supported by both server and client | AUTHENTICATION",
                "failed to connect, no password specified? | AUTHENTICATION",
                "454 4.7.0 Temporary authentication failure | LATER",
                "421 4.3.2 Service shutting down | LATER",
                "[EOF] | CONNECTION",
                "'' | CONNECTION"
            })
    void anAuthenticationThatEndsWithoutAnAnswerIsACutConnection(String told, MailProblem.Kind kind) {
        assertThat(MailProblem.of(new MailAuthenticationException(new AuthenticationFailedException(told)))
                        .kind())
                .isEqualTo(kind);
    }

    @Test
    void aConnectionThatIsCutWhileTheAnswerIsReadIsNone() {
        var cut = new MessagingException("Exception reading response", new SocketException("Connection reset"));

        assertThat(MailProblem.of(new MailAuthenticationException(new AuthenticationFailedException("", cut)))
                        .kind())
                .isEqualTo(MailProblem.Kind.CONNECTION);
        assertThat(MailProblem.of(new MailSendException("not sent", cut)).kind())
                .isEqualTo(MailProblem.Kind.CONNECTION);
    }
}
