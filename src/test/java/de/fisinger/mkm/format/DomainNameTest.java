package de.fisinger.mkm.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainNameTest {

    @ParameterizedTest
    @CsvSource({
        "example.de, example.de",
        "EXAMPLE.De, example.de",
        "müller.de, xn--mller-kva.de",
        "MÜLLER.DE, xn--mller-kva.de",
        "xn--mller-kva.de, xn--mller-kva.de",
        "straße.de, xn--strae-oqa.de",
        "a-b.example.co.uk, a-b.example.co.uk",
        "пример.рф, xn--e1afmkfd.xn--p1ai",
        "l·l.cat, xn--ll-0ea.cat",
        "1und1.de, 1und1.de"
    })
    void aNameHasOneFormForServers(String written, String ascii) {
        assertThat(DomainName.of(written)).map(DomainName::ascii).contains(ascii);
    }

    @Test
    void bothSpellingsAreOneName() {
        assertThat(DomainName.of("xn--mller-kva.de")).isEqualTo(DomainName.of("Müller.de"));
        assertThat(DomainName.shown("xn--mller-kva.de")).isEqualTo("müller.de");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "example",
                "localhost",
                "م\u0640ثال.example",
                "example.de.",
                ".example.de",
                "a..de",
                "-a.de",
                "a-.de",
                "ab--c.de",
                "xn--a.de",
                "a_b.de",
                "*.example.de",
                "192.0.2.7",
                "[2001:db8::1]",
                "a b.de",
                "i❤.ws",
                "a·b.de",
                "example.d",
                "http://example.de",
                "a\u0000.de",
                "a.de/b",
                "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijkl.de"
            })
    void whatNoRegistryGivesIsNone(String written) {
        assertThat(DomainName.of(written)).isEmpty();
    }

    @Test
    void aNameHas253SignsAtMost() {
        var label = "a".repeat(61) + ".";
        assertThat(DomainName.of(label.repeat(4) + "ab.de")).isPresent();
        assertThat(DomainName.of(label.repeat(4) + "abc.de")).isEmpty();
    }

    @Test
    void whatIsNoNameIsShownAsItIs() {
        assertThat(DomainName.shown("Alt_Name.example")).isEqualTo("alt_name.example");
    }
}
