package de.fisinger.mkm.product.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import de.fisinger.mkm.product.ShownProduct;
import de.fisinger.mkm.ui.LucideIcon;
import de.fisinger.mkm.ui.ProductPrice;

/** What an end customer sees of a product below its name: picture, description, what is in it, price. */
public final class ProductFace extends Div {

    /** Shows a product. */
    public ProductFace(ShownProduct product) {
        addClassName("product-face");
        if (product.picture() != null) {
            // the name beside it says what it is
            add(new Image(product.picture(), ""));
        }
        if (product.description() != null) {
            var description = new Paragraph(product.description());
            description.addClassName("product-description");
            add(description);
        }
        if (!product.points().isEmpty()) {
            var points = new UnorderedList();
            points.addClassName("product-points");
            product.points().forEach(point -> points.add(new ListItem(LucideIcon.CHECK.create(), new Span(point))));
            add(points);
        }
        if (product.price() != null) {
            add(new ProductPrice(product.price().words(), product.price().note()));
        }
    }
}
