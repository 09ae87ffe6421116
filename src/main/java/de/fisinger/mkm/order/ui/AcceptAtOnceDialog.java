package de.fisinger.mkm.order.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import de.fisinger.mkm.order.Orders;
import de.fisinger.mkm.product.OfferedProduct;
import de.fisinger.mkm.ui.Notes;
import de.fisinger.mkm.ui.OnceButton;
import de.fisinger.mkm.ui.UnsavedChanges;
import java.util.stream.Collectors;

/** The dialog in which a reseller chooses the products whose orders are accepted at once. */
class AcceptAtOnceDialog extends Dialog {

    AcceptAtOnceDialog(Orders orders) {
        setHeaderTitle(getTranslation("order.at-once"));
        setWidth("34rem");
        var offered = orders.offered();
        var accepted = orders.acceptedAtOnce();
        var choice = new CheckboxGroup<OfferedProduct>();
        choice.setLabel(getTranslation("order.at-once.products"));
        choice.addThemeName("vertical");
        choice.setItems(offered);
        choice.setItemLabelGenerator(OfferedProduct::name);
        choice.setValue(offered.stream()
                .filter(product -> accepted.contains(product.id()))
                .collect(Collectors.toSet()));
        UnsavedChanges.guard(this, choice);
        var save = new OnceButton().does(getTranslation("action.save"), () -> {
            orders.acceptAtOnce(
                    choice.getValue().stream().map(OfferedProduct::id).collect(Collectors.toSet()));
            close();
            Notes.success(getTranslation("order.at-once.saved"));
        });
        save.setVisible(!offered.isEmpty());
        choice.setVisible(!offered.isEmpty());
        add(
                new Paragraph(getTranslation(offered.isEmpty() ? "order.at-once.no-products" : "order.at-once.text")),
                choice);
        getFooter().add(new Button(getTranslation("action.cancel"), _ -> UnsavedChanges.close(this)), save);
    }
}
