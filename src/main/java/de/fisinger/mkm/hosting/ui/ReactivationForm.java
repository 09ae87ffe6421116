package de.fisinger.mkm.hosting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import de.fisinger.mkm.hosting.WantedChange;
import java.util.List;

/** Entsperren: there is nothing to say about it. */
final class ReactivationForm extends Div implements ChangeForm {

    @Override
    public Component shown() {
        return this;
    }

    @Override
    public List<HasValue<?, ?>> fields() {
        return List.of();
    }

    @Override
    public boolean isComplete() {
        return true;
    }

    @Override
    public WantedChange of(ChosenHosting hosting) {
        return new WantedChange.Reactivation(hosting.id());
    }
}
