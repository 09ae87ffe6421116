package de.fisinger.mkm.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The encodings in which spreadsheets save text, and letters that another program mixed up. */
class DecodedTextTest {

    @ParameterizedTest
    @CsvSource({
        "windows-1252, Müller;Jäger;König;Straße 1",
        "IBM850, Müller;Jäger;König;Straße 1",
        "x-MacRoman, Müller;Jäger;König;Straße 1",
        "IBM850, Huber;Musterstraße 1",
        "x-MacRoman, Huber;Musterstraße 1",
        "x-MacRoman, Jäger",
        "x-MacRoman, Jörg Möller;Köln",
        "windows-1252, €uro-Shop GmbH;Müller",
        "windows-1252, Žižek",
        "windows-1252, …und mehr;™art",
        "windows-1252, Mit „Gruß“",
        "windows-1252, Buchhandlung »Überblick«",
        "UTF-8, Buchhandlung »Überblick«;Café »Österreich«",
        "UTF-8, «Éclair» SARL;REHA „FÄ“",
        "windows-1252, Suárez;Košir;Báez",
        "windows-1252, Škoda;Košir;Ñandú",
        "windows-1252, Müller–Schmidt;50 € „günstig“;MÜLLER GmbH",
        "windows-1250, K1;Dvořák;Brno;CZ",
        "windows-1250, K1;Wałęsa;Gdańsk",
        "windows-1250, K1;Nagy;Győr;HU",
        "windows-1252, K1;Sørensen;Århus;DK",
        "UTF-8, Łódź;Müller",
        "UTF-16LE, Müller"
    })
    void whatSpreadsheetsWriteIsRead(String charset, String text) {
        assertThat(DecodedText.of(text.getBytes(Charset.forName(charset)))).isEqualTo(new DecodedText(text, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MÃ¼ller",
                "MÃ¼ller;Königstr. 1",
                "MÃ¼ller;Łódź",
                "StraÃ\u009Fe",
                "5 â‚¬",
                "M√ºller",
                "M├╝ller",
                "M\uFFFDller"
            })
    void lettersThatWereMixedUpAreTold(String line) {
        assertThat(DecodedText.of(("a\n" + line).getBytes(StandardCharsets.UTF_8))
                        .garbledLine())
                .isEqualTo(2);
    }

    @Test
    void aFileOfTwoEncodingsIsTold() {
        var one = "Jörg\n".getBytes(StandardCharsets.UTF_8);
        var other = "Jörg\n".getBytes(Charset.forName("windows-1252"));
        var both = new byte[one.length + other.length];
        System.arraycopy(one, 0, both, 0, one.length);
        System.arraycopy(other, 0, both, one.length, other.length);

        assertThat(DecodedText.of(both).garbledLine()).isEqualTo(1);
    }
}
