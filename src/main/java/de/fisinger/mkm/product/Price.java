package de.fisinger.mkm.product;

import de.fisinger.mkm.format.Numbers;
import de.fisinger.mkm.format.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an end customer reads of a product's price. With In App Preise, additional flexible costs are hidden, and the In App
 * Info stands in their place (handbook: MKM – Produkte, In App Preise).
 *
 * @param net Nettopreis in Euro
 * @param period what it is for
 * @param vatNote what is said of the VAT
 * @param vatPercent how much that is
 * @param inAppPrices In App Preise
 * @param inAppInfo In App Info, if there is one
 */
public record Price(
        BigDecimal net,
        PricePeriod period,
        VatNote vatNote,
        int vatPercent,
        boolean inAppPrices,
        @Nullable String inAppInfo) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The price in words, such as "11,78 € pro Monat inkl. 19 % USt.". */
    public String words() {
        return Texts.of(
                "price." + vatNote.name(),
                Numbers.amount(amount()),
                Texts.of("price.period." + period.name()),
                vatPercent);
    }

    private BigDecimal amount() {
        return vatNote == VatNote.INCLUDED
                ? net.multiply(HUNDRED.add(BigDecimal.valueOf(vatPercent))).divide(HUNDRED, 2, RoundingMode.HALF_UP)
                : net;
    }

    /** What stands below it; empty if nothing does. */
    public String note() {
        return inAppPrices ? Objects.requireNonNullElse(inAppInfo, "") : Texts.of("price.flexible-costs");
    }
}
