package de.fisinger.mkm.hosting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import de.fisinger.mkm.hosting.WantedChange;
import java.util.List;

/** Sperren: why, and whether the end customer reads it. */
final class SuspensionForm extends Div implements ChangeForm {

    private static final int LONGEST_REASON = 500;

    private final TextArea reason = new TextArea();
    private final Checkbox shared = new Checkbox();

    SuspensionForm() {
        addClassName("form");
        reason.setLabel(getTranslation("change.reason"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setHelperText(getTranslation("change.reason.help"));
        reason.setAutofocus(true);
        shared.setLabel(getTranslation("change.reason.shared"));
        add(reason, shared);
    }

    @Override
    public Component shown() {
        return this;
    }

    @Override
    public List<HasValue<?, ?>> fields() {
        return List.of(reason, shared);
    }

    @Override
    public boolean isComplete() {
        var isMissing = shared.getValue() && reason.getValue().isBlank();
        reason.setErrorMessage(getTranslation("change.reason.missing"));
        reason.setInvalid(isMissing);
        return !isMissing;
    }

    @Override
    public WantedChange of(ChosenHosting hosting) {
        return new WantedChange.Suspension(hosting.id(), reason.getValue(), shared.getValue());
    }
}
