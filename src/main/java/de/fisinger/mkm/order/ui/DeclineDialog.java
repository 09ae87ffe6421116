package de.fisinger.mkm.order.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import de.fisinger.mkm.order.DeclineReason;
import de.fisinger.mkm.order.OrderItem;
import de.fisinger.mkm.order.OrderStatus;
import de.fisinger.mkm.ui.RecordForm;
import jakarta.validation.Validator;
import java.util.function.Consumer;

/** Asks why an order is declined. */
class DeclineDialog extends Dialog {

    private static final long serialVersionUID = 1;

    DeclineDialog(OrderItem order, Validator validator, Consumer<DeclineReason> decline) {
        var isCallOff = order.status() == OrderStatus.ACCEPTED;
        setHeaderTitle(getTranslation(isCallOff ? "order.call-off.title" : "order.decline.title"));
        setCloseOnOutsideClick(false);
        var form = new RecordForm<>(DeclineReason.class, validator);
        var reason = new TextArea(getTranslation("order.decline.reason"));
        reason.setHelperText(getTranslation("order.decline.help"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(500);
        reason.setMinRows(3);
        reason.setAutofocus(true);
        form.bind(reason, "text");
        var fields = new Div(
                new Paragraph(getTranslation(
                        isCallOff ? "order.call-off.question" : "order.decline.question",
                        order.productName(),
                        order.customer())),
                reason);
        fields.addClassName("form");
        add(fields);
        var submit = new Button(
                getTranslation(isCallOff ? "order.call-off" : "order.decline"),
                _ -> form.write().ifPresent(written -> {
                    close();
                    decline.accept(written);
                }));
        submit.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("action.cancel"), _ -> close()), submit);
    }
}
