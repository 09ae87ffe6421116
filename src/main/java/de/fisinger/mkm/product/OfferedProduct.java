package de.fisinger.mkm.product;

import static de.fisinger.mkm.list.ListColumn.text;

import de.fisinger.mkm.list.ListStatement;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A product that end customers can order: one that is active (handbook: MKM – Produkte, Status).
 *
 * @param id id of the product
 * @param type what it stands for
 * @param name Produktname
 * @param description Beschreibung
 * @param points what is in it, a line each
 * @param pictureHash SHA-256 of its picture
 * @param netPrice Nettopreis in Euro
 * @param pricePeriod what the price is for
 * @param vatNote what is said of the VAT
 * @param vatPercent how much that is
 * @param inAppPrices In App Preise
 * @param inAppInfo In App Info
 */
public record OfferedProduct(
        long id,
        ProductType type,
        String name,
        @Nullable String description,
        @Nullable String points,
        @Nullable String pictureHash,
        BigDecimal netPrice,
        PricePeriod pricePeriod,
        VatNote vatNote,
        int vatPercent,
        boolean inAppPrices,
        @Nullable String inAppInfo) {

    static final String COLUMNS =
            "p.id, p.type, p.name, p.description, p.points, p.pictureHash, p.netPrice, p.pricePeriod, "
                    + "p.vatNote, p.vatPercent, p.inAppPrices, p.inAppInfo";

    /** A plan that is gone from the server can't be had. */
    static final String CONDITION = "p.active and p.deleted = false and p.planState <> MISSING";

    /** What the shop shows. */
    static final ListStatement<OfferedProduct> STATEMENT = ListStatement.of(
                    OfferedProduct.class, COLUMNS, "Product p", "p.id")
            .columns(
                    text("produkt", "product", "p.name", OfferedProduct::name),
                    text("beschreibung", "product.description", "p.description", OfferedProduct::description))
            .where(CONDITION)
            .orderedBy("produkt", false);

    /** As an end customer sees it. */
    public ShownProduct shown() {
        return ShownProduct.of(
                name,
                description,
                points,
                pictureHash,
                new Price(netPrice, pricePeriod, vatNote, vatPercent, inAppPrices, inAppInfo));
    }
}
