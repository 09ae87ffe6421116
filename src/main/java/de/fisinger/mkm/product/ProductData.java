package de.fisinger.mkm.product;

import de.fisinger.mkm.format.Numbers;
import de.fisinger.mkm.input.EnteredText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * What a reseller enters of a product and can change later (handbook: MKM – Produkte, Produkt bearbeiten). Optional texts
 * are empty where they are missing.
 *
 * @param name Produktname
 * @param description Beschreibung, optional, of several lines
 * @param netPrice Nettopreis in Euro as it is written in German; {@link #amount()} is its value
 * @param active Status: whether it can be ordered
 * @param inAppPrices In App Preise: whether additional flexible costs are hidden
 * @param inAppInfo In App Info, optional, of several lines; only with In App Preise
 */
public record ProductData(
        @NotBlank(message = "{product.name.missing}") @Size(max = 200, message = "{input.too-long}")
        String name,

        @Size(max = 4000, message = "{input.too-long}") String description,
        @NetPrice String netPrice,
        boolean active,
        boolean inAppPrices,
        @Size(max = 4000, message = "{input.too-long}") String inAppInfo) {

    /** Nothing entered yet. */
    public static final ProductData EMPTY = new ProductData("", "", "", true, false, "");

    /** Brings everything into its form. */
    public ProductData {
        name = EnteredText.line(name);
        description = EnteredText.lines(description);
        netPrice = NetPrice.Check.inForm(netPrice);
        inAppInfo = inAppPrices ? EnteredText.lines(inAppInfo) : "";
    }

    /** A price as somebody typed it in the form in which it is shown, such as 1.234,50; as it is, if it is none. */
    public static String priceInForm(String entered) {
        return NetPrice.Check.inForm(entered);
    }

    /** The form in which a price is shown. */
    public static String written(BigDecimal netPrice) {
        return Numbers.amount(netPrice);
    }

    /** Whether what was entered is a price. */
    public boolean hasPrice() {
        return NetPrice.Check.read(netPrice) instanceof NetPrice.Reading.Price;
    }

    /**
     * Nettopreis in Euro, with two decimal places.
     *
     * @throws IllegalStateException if what was entered is none
     */
    public BigDecimal amount() {
        if (NetPrice.Check.read(netPrice) instanceof NetPrice.Reading.Price(var amount)) {
            return amount;
        }
        throw new IllegalStateException("not a price");
    }
}
