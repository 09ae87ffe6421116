package de.fisinger.mkm.order.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.Command;
import de.fisinger.mkm.contract.ContractDetails;
import de.fisinger.mkm.contract.Contracts;
import de.fisinger.mkm.contract.NotAssignableException;
import de.fisinger.mkm.order.OrderItem;
import de.fisinger.mkm.order.Orders;
import de.fisinger.mkm.ui.Notes;
import de.fisinger.mkm.ui.UnsavedChanges;
import java.util.Objects;

/** Assigns one of the account's contracts of the ordered article to the customer. */
class AssignContractDialog extends Dialog {

    private final transient OrderItem order;
    private final transient Orders orders;
    private final transient Command done;
    private final ComboBox<ContractDetails> contract = new ComboBox<>();

    AssignContractDialog(OrderItem order, Contracts contracts, Orders orders, Command done) {
        this.order = order;
        this.orders = orders;
        this.done = done;
        setHeaderTitle(getTranslation("order.assign"));
        setCloseOnOutsideClick(false);
        var offered = contracts.unassigned(Objects.requireNonNull(order.articleId()));
        contract.setLabel(getTranslation("contract.number"));
        contract.setItems(offered);
        contract.setItemLabelGenerator(item -> item.contractNumber() + " · " + item.productName());
        contract.setRequiredIndicatorVisible(true);
        contract.setVisible(!offered.isEmpty());
        contract.addValueChangeListener(_ -> contract.setInvalid(false));
        if (offered.size() == 1) {
            contract.setValue(offered.getFirst());
        }
        var fields = new Div(
                new Paragraph(getTranslation(
                        offered.isEmpty() ? "order.assign.none" : "order.assign.text", order.customer())),
                contract);
        fields.addClassName("form");
        add(fields);
        UnsavedChanges.guard(this, contract);
        var submit = new Button(getTranslation("action.save"), _ -> assign());
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.setVisible(!offered.isEmpty());
        getFooter().add(new Button(getTranslation("action.cancel"), _ -> UnsavedChanges.close(this)), submit);
    }

    private void assign() {
        var chosen = contract.getValue();
        if (chosen == null) {
            contract.setErrorMessage(getTranslation("order.assign.missing"));
            contract.setInvalid(true);
            contract.focus();
            return;
        }
        try {
            orders.assignContract(order.id(), chosen.id());
            close();
            Notes.success(getTranslation("order.assigned", chosen.contractNumber()));
        } catch (NotAssignableException e) {
            contract.setErrorMessage(getTranslation("order.assign.taken"));
            contract.setInvalid(true);
        }
        done.execute();
    }
}
