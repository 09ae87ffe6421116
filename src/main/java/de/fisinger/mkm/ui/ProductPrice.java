package de.fisinger.mkm.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** What an end customer reads of a product's price. */
public final class ProductPrice extends Div {

    /**
     * Makes it.
     *
     * @param words the price
     * @param note what is to be known of it; empty if nothing is
     */
    public ProductPrice(String words, String note) {
        addClassName("product-price");
        var price = new Span(words);
        price.addClassName("price");
        add(price);
        if (!note.isEmpty()) {
            var below = new Span(note);
            below.addClassNames("note", "in-app-note");
            add(below);
        }
    }
}
