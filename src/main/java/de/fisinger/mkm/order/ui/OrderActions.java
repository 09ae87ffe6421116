package de.fisinger.mkm.order.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import de.fisinger.mkm.contract.Contracts;
import de.fisinger.mkm.hosting.WrongStatusException;
import de.fisinger.mkm.input.GoneException;
import de.fisinger.mkm.order.DeclineReason;
import de.fisinger.mkm.order.OrderItem;
import de.fisinger.mkm.order.OrderStateException;
import de.fisinger.mkm.order.OrderStatus;
import de.fisinger.mkm.order.Orders;
import de.fisinger.mkm.ui.Notes;
import de.fisinger.mkm.ui.OnceButton;
import de.fisinger.mkm.ui.ReasonDialog;
import de.fisinger.mkm.ui.RecordForm;
import jakarta.validation.Validator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a reseller can do about an order: accept it, decline it, assign the contract that it waits for. */
class OrderActions extends Div {

    private final transient Orders orders;
    private final transient Contracts contracts;
    private final transient Validator validator;
    private final OnceButton accept = new OnceButton();
    private final Button assign = new Button();
    private final Button decline = new Button();
    private transient @Nullable OrderItem shown;

    OrderActions(Orders orders, Contracts contracts, Validator validator) {
        this.orders = orders;
        this.contracts = contracts;
        this.validator = validator;
        addClassName("order-actions");
        accept.does(getTranslation("order.accept"), this::accept);
        assign.setText(getTranslation("order.assign"));
        assign.addThemeVariants(ButtonVariant.PRIMARY);
        assign.addClickListener(_ -> assign());
        decline.addThemeVariants(ButtonVariant.ERROR);
        decline.addClickListener(_ -> decline());
        add(accept, assign, decline);
    }

    void show(OrderItem order) {
        shown = order;
        accept.setVisible(order.status() == OrderStatus.REQUESTED);
        assign.setVisible(order.waitsForContract() && order.articleId() != null);
        decline.setVisible(order.declinable());
        decline.setText(getTranslation(order.status() == OrderStatus.REQUESTED ? "order.decline" : "order.call-off"));
    }

    private OrderItem order() {
        return Objects.requireNonNull(shown);
    }

    private void accept() {
        try {
            orders.accept(order().id());
            Notes.success(getTranslation("order.accepted"));
        } catch (OrderStateException e) {
            tellState(e);
        } catch (GoneException e) {
            Notes.error(getTranslation("order.gone"));
        }
        readAgain();
    }

    private void decline() {
        var isCallOff = order().status() == OrderStatus.ACCEPTED;
        var words = new ReasonDialog.Words(
                getTranslation(isCallOff ? "order.call-off.title" : "order.decline.title"),
                getTranslation(
                        isCallOff ? "order.call-off.question" : "order.decline.question",
                        order().productName(),
                        order().customer()),
                getTranslation("order.decline.help"),
                getTranslation(isCallOff ? "order.call-off" : "order.decline"),
                getTranslation("action.cancel"));
        new ReasonDialog<>(words, new RecordForm<>(DeclineReason.class, validator), this::decline).open();
    }

    private void decline(DeclineReason reason) {
        try {
            orders.decline(order().id(), reason);
            Notes.success(getTranslation("order.declined"));
        } catch (OrderStateException e) {
            tellState(e);
        } catch (WrongStatusException e) {
            Notes.error(getTranslation("order.hosting-goes-on"));
        } catch (GoneException e) {
            Notes.error(getTranslation("order.gone"));
        }
        readAgain();
    }

    private void assign() {
        new AssignContractDialog(order(), contracts, orders, this::readAgain).open();
    }

    private void tellState(OrderStateException e) {
        Notes.error(getTranslation("order.too-late", OrderBadge.word(e.status())));
    }

    private void readAgain() {
        orders.find(order().id()).ifPresent(this::show);
    }
}
