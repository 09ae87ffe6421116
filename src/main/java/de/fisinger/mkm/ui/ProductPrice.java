package de.fisinger.mkm.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import de.fisinger.mkm.format.Numbers;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an end customer reads of a product's price (handbook: MKM – Produkte, In App Preise). With In App Preise, additional
 * flexible costs are hidden, and the In App Info stands in their place.
 */
public final class ProductPrice extends Div {

    /**
     * Makes it.
     *
     * @param netPrice Nettopreis in Euro
     * @param inAppPrices In App Preise
     * @param inAppInfo In App Info, if there is one
     */
    public ProductPrice(BigDecimal netPrice, boolean inAppPrices, @Nullable String inAppInfo) {
        addClassName("product-price");
        var price = new Span(price(netPrice));
        price.addClassName("price");
        add(price);
        var note = new Span(note(inAppPrices, inAppInfo));
        note.addClassNames("note", "in-app-note");
        note.setVisible(!note.getText().isEmpty());
        add(note);
    }

    /**
     * The same in words; empty without a price.
     *
     * @param netPrice Nettopreis in Euro, if there is one
     */
    public static String words(@Nullable BigDecimal netPrice, boolean inAppPrices, @Nullable String inAppInfo) {
        if (netPrice == null) {
            return "";
        }
        var note = note(inAppPrices, inAppInfo);
        return note.isEmpty() ? price(netPrice) : price(netPrice) + ", " + note;
    }

    private static String price(BigDecimal netPrice) {
        return I18NProvider.translate("own-product.net-price", Numbers.amount(netPrice));
    }

    private static String note(boolean inAppPrices, @Nullable String inAppInfo) {
        return inAppPrices
                ? Objects.requireNonNullElse(inAppInfo, "")
                : I18NProvider.translate("own-product.flexible-costs");
    }
}
