package de.fisinger.mkm.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no mail can reach is refused where it is typed. */
class EmailAddressTest {

    private record Form(@EmailAddress String email) {}

    @ParameterizedTest
    @ValueSource(strings = {"", "a@firma.de", "a.b+c@müller.example", "a@sub.firma-huber.co.uk"})
    void addressesOfDomainsThatCanBeAreTaken(String address) {
        assertThat(problems(address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a@firma_huber.de", "a@1.2.3.44", "a@ab--c.de", "a@-firma.de", "a@firma..de", "a@localhost"})
    void addressesOfDomainsThatCanNotBeAreRefused(String address) {
        assertThat(problems(address)).isNotEmpty();
    }

    private static java.util.Set<?> problems(String address) {
        return Validators.with(() -> true).validate(new Form(address));
    }
}
