package de.fisinger.mkm.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxTester;

/** Chooses in a field without a browser, whatever its items are. */
public final class Choosing {

    private Choosing() {}

    /** What a person can do with the field. */
    @SuppressWarnings("unchecked")
    public static ComboBoxTester<ComboBox<Object>, Object> in(ComboBox<?> field) {
        return new ComboBoxTester<>((ComboBox<Object>) field);
    }
}
