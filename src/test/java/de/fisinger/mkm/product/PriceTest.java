package de.fisinger.mkm.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an end customer reads of a price. */
class PriceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9.90 | NONE | NET | 19 | 9,90 € netto",
                "9.90 | MONTH | PLUS | 19 | 9,90 € pro Monat zzgl. 19 % USt.",
                "9.90 | MONTH | INCLUDED | 19 | 11,78 € pro Monat inkl. 19 % USt.",
                "1000 | YEAR | INCLUDED | 20 | 1.200,00 € pro Jahr inkl. 20 % USt.",
                "0.01 | ONCE | INCLUDED | 50 | 0,02 € einmalig inkl. 50 % USt.",
                "9.90 | QUARTER | EXEMPT | 19 | 9,90 € pro Quartal, umsatzsteuerfrei nach § 19 UStG"
            })
    void aPriceSaysWhatItIsForAndWhichVatItHolds(
            BigDecimal net, PricePeriod period, VatNote note, int percent, String words) {
        assertThat(new Price(net, period, note, percent, true, null).words()).isEqualTo(words);
    }

    @Test
    void withInAppPreiseTheInfoStandsInThePlaceOfFlexibleCosts() {
        assertThat(new Price(BigDecimal.ONE, PricePeriod.NONE, VatNote.NET, 19, false, "Hinweis").note())
                .startsWith("zuzüglich flexibler Kosten");
        assertThat(new Price(BigDecimal.ONE, PricePeriod.NONE, VatNote.NET, 19, true, "Hinweis").note())
                .isEqualTo("Hinweis");
        assertThat(new Price(BigDecimal.ONE, PricePeriod.NONE, VatNote.NET, 19, true, null).note())
                .isEmpty();
    }
}
