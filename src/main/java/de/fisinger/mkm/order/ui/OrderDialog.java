package de.fisinger.mkm.order.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import de.fisinger.mkm.order.OrderNotTakenException;
import de.fisinger.mkm.order.PlaceOrder;
import de.fisinger.mkm.order.Shop;
import de.fisinger.mkm.product.OfferedProduct;
import de.fisinger.mkm.product.ProductType;
import de.fisinger.mkm.product.ui.ProductFace;
import de.fisinger.mkm.ui.Notes;
import de.fisinger.mkm.ui.OnceButton;
import de.fisinger.mkm.ui.UnsavedChanges;
import java.util.UUID;

/** Shows once more what is ordered and what it costs, and takes the order. */
class OrderDialog extends Dialog {

    private final transient UUID token = UUID.randomUUID();
    private final transient OfferedProduct product;
    private final transient Shop shop;
    private final ComboBox<String> domain = new ComboBox<>();
    private final OnceButton submit = new OnceButton();

    OrderDialog(OfferedProduct product, Shop shop) {
        this.product = product;
        this.shop = shop;
        setHeaderTitle(getTranslation("shop.order-product", product.name()));
        setCloseOnOutsideClick(false);
        var domains = shop.domains();
        domain.setLabel(getTranslation("domain"));
        domain.setHelperText(getTranslation("shop.domain-help"));
        domain.setItems(domains);
        domain.setClearButtonVisible(true);
        domain.setVisible(product.type() == ProductType.RESELLER && !domains.isEmpty());
        var name = new Span(product.name());
        name.addClassName("first-line");
        var fields = new Div(
                name, new ProductFace(product.shown()), domain, new Paragraph(getTranslation("shop.order.text")));
        fields.addClassName("form");
        add(fields);
        UnsavedChanges.guard(this, domain);
        submit.does(getTranslation("shop.order.submit"), this::order);
        getFooter().add(new Button(getTranslation("action.cancel"), _ -> UnsavedChanges.close(this)), submit);
    }

    private void order() {
        try {
            shop.order(new PlaceOrder(token, product.id(), domain.getValue()));
            close();
            Notes.success(getTranslation("shop.ordered"));
            UI.getCurrent().navigate(OwnOrdersView.class);
        } catch (OrderNotTakenException e) {
            Notes.error(getTranslation("shop.problem." + e.problem().name()));
        }
    }
}
