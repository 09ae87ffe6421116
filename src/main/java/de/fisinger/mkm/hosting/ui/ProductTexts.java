package de.fisinger.mkm.hosting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import de.fisinger.mkm.hosting.OwnProductItem;
import de.fisinger.mkm.ui.ProductPrice;

/** Name, Beschreibung and In App Info of a product, below each other. */
final class ProductTexts extends Div {

    ProductTexts(OwnProductItem item) {
        addClassName("product-texts");
        var name = new Span(item.name());
        name.addClassName("first-line");
        add(name);
        if (item.description() != null) {
            var description = new Span(item.description());
            description.addClassName("product-description");
            add(description);
        }
        if (item.netPrice() != null) {
            add(new ProductPrice(item.netPrice(), item.inAppPrices(), item.inAppInfo()));
        }
    }
}
