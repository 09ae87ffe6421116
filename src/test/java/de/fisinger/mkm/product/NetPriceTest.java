package de.fisinger.mkm.product;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import java.math.BigDecimal;
import java.util.Locale;
import org.hibernate.validator.HibernateValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetPriceTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "9,9|9.90",
                "9.90|9.90",
                "9.9|9.90",
                "1.234,5|1234.50",
                "1.234|1234.00",
                "1234|1234.00",
                "1.234.567,89|1234567.89",
                "0|0.00",
                "0,00|0.00",
                "-0|0.00",
                "007,5|7.50",
                "' 9,90 € '|9.90",
                "9,90 EUR|9.90",
                "9999999,99|9999999.99"
            })
    void whatCanBeReadIsReadAsGermansWriteIt(String entered, BigDecimal amount) {
        assertThat(data(entered).amount()).isEqualTo(amount);
        assertThat(problems(entered)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "''|Bitte den Nettopreis eingeben.",
                "abc|Das ist kein Preis.",
                "-1|Der Nettopreis darf nicht negativ sein.",
                "−9,90|Der Nettopreis darf nicht negativ sein.",
                "99999999999|Der Nettopreis darf höchstens 9.999.999,99 € betragen.",
                "10000000|Der Nettopreis darf höchstens 9.999.999,99 € betragen.",
                "9,900|Der Nettopreis hat höchstens zwei Nachkommastellen.",
                "9,999|Der Nettopreis hat höchstens zwei Nachkommastellen.",
                "1,234.56|Das ist kein Preis.",
                "1.23.4|Das ist kein Preis.",
                "0.995|Das ist kein Preis.",
                "0.500|Das ist kein Preis.",
                "01.234|Das ist kein Preis.",
                "12.34,5|Das ist kein Preis.",
                "1 234,50|Das ist kein Preis.",
                "9,|Das ist kein Preis.",
                ",90|Das ist kein Preis.",
                "1e3|Das ist kein Preis.",
                "NaN|Das ist kein Preis.",
                "٣|Das ist kein Preis."
            })
    void whatCanNotBeReadIsRefusedWithItsReason(String entered, String message) {
        assertThat(problems(entered)).startsWith(message);
        assertThat(data(entered).netPrice()).isEqualTo(entered);
    }

    @Test
    void aPriceOfEndlessDigitsIsTooHighAndNoWorkForAnybody() {
        assertThat(problems("9".repeat(100_000))).startsWith("Der Nettopreis darf höchstens");
    }

    private static String problems(String entered) {
        // German is the bundle without a language
        try (var factory = Validation.byProvider(HibernateValidator.class)
                .configure()
                .defaultLocale(Locale.ROOT)
                .buildValidatorFactory()) {
            return factory.getValidator().validate(data(entered)).stream()
                    .map(violation -> violation.getMessage())
                    .reduce("", String::concat);
        }
    }

    private static ProductData data(String price) {
        return ProductStory.data("Produkt", price);
    }
}
