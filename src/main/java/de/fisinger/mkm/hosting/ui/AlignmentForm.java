package de.fisinger.mkm.hosting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import de.fisinger.mkm.hosting.WantedChange;
import java.util.List;

/** An den Tarif angleichen, of several: whether it is done although not everything fits. */
final class AlignmentForm extends Div implements ChangeForm {

    /** What its dialog says stands beside what those of the kinds of changes say. */
    static final String WORDS = "ALIGNMENT";

    private final Checkbox despiteOveruse = new Checkbox();

    AlignmentForm() {
        addClassName("form");
        despiteOveruse.setLabel(getTranslation("change.align.despite-overuse"));
        add(despiteOveruse);
    }

    @Override
    public Component shown() {
        return this;
    }

    @Override
    public List<HasValue<?, ?>> fields() {
        return List.of(despiteOveruse);
    }

    @Override
    public boolean isComplete() {
        return true;
    }

    @Override
    public WantedChange of(ChosenHosting hosting) {
        return new WantedChange.Alignment(hosting.id(), despiteOveruse.getValue());
    }
}
