package de.fisinger.mkm.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.fisinger.mkm.account.NewEmail;
import jakarta.mail.internet.AddressException;
import jakarta.validation.Validation;
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
        "INFO@MÜLLER.example, INFO@xn--mller-kva.example"
    })
    void theDomainGoesOutInPunycode(String written, String sent) throws AddressException {
        assertThat(MailAddress.of(written).getAddress()).isEqualTo(sent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rešeller@example.de",
                "müller@example.de",
                "名@example.de",
                "a b@example.de",
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
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            assertThat(factory.getValidator().validate(new NewEmail(written)))
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.getMessage()).startsWith(message));
            assertThat(factory.getValidator().validate(new NewEmail("info@müller.example")))
                    .isEmpty();
        }
    }
}
