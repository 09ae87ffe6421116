package de.fisinger.mkm.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.fisinger.mkm.account.NewEmail;
import de.fisinger.mkm.input.Validators;
import jakarta.mail.internet.AddressException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A mail goes to whom it was written, or to nobody. */
class MailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "name@example.de, name@example.de",
        "MKM Portal <noreply@example.de>, noreply@example.de",
        "vor.name+zusatz@example.de, vor.name+zusatz@example.de",
        "info@müller.example, info@xn--mller-kva.example",
        "info@straße.example, info@xn--strae-oqa.example",
        "INFO@MÜLLER.example, INFO@xn--mller-kva.example",
        "rešeller@müller.example, rešeller@xn--mller-kva.example",
        "名@example.de, 名@example.de"
    })
    void theDomainGoesOutInPunycode(String written, String sent) throws AddressException {
        assertThat(MailAddress.of(written).getAddress()).isEqualTo(sent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b@example.de",
                "a\u00a0b@example.de",
                "a\u202eb@example.de",
                "a\u0007b@example.de",
                "😀@example.de",
                "@example.de",
                "example.de",
                "",
                "name@exa mple.de",
                "name@-example-.de",
                "name@example.de\nBcc: x@example.de"
            })
    void whatNoServerTakesIsRefused(String written) {
        assertThatThrownBy(() -> MailAddress.of(written)).isInstanceOf(AddressException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "rešeller@example.de, Vor dem @ stehen nur Buchstaben ohne Umlaute",
        "name@example, Das ist keine gültige E-Mail-Adresse"
    })
    void itIsSaidAtTheField(String written, String message) {
        var validator = Validators.with(() -> false);
        assertThat(validator.validate(new NewEmail(written)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.getMessage()).startsWith(message));
        assertThat(validator.validate(new NewEmail("info@müller.example"))).isEmpty();
    }

    @Test
    void theFieldTakesWhatTheMailServersTake() {
        var validator = Validators.with(() -> true);
        assertThat(validator.validate(new NewEmail("rešeller@example.de"))).isEmpty();
        assertThat(validator.validate(new NewEmail("rešeller@example"))).hasSize(1);
    }
}
