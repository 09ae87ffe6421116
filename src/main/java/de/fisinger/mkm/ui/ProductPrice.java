package de.fisinger.mkm.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
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
        var price = new Span(getTranslation("own-product.net-price", Numbers.amount(netPrice)));
        price.addClassName("price");
        add(price);
        var note = new Span(
                inAppPrices ? Objects.requireNonNullElse(inAppInfo, "") : getTranslation("own-product.flexible-costs"));
        note.addClassNames("note", "in-app-note");
        note.setVisible(!note.getText().isEmpty());
        add(note);
    }
}
