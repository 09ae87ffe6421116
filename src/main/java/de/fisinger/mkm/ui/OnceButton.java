package de.fisinger.mkm.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.server.Command;

/** A main button that does a thing once, however quickly it is clicked: it is off until that has ended. */
public final class OnceButton extends Button {

    /** Makes it; it does nothing yet. */
    public OnceButton() {
        addThemeVariants(ButtonVariant.PRIMARY);
        setDisableOnClick(true);
    }

    /** Says what it does. */
    public OnceButton does(String text, Command action) {
        return begins(text, () -> {
            try {
                action.execute();
            } finally {
                setEnabled(true);
            }
        });
    }

    /** Says what it begins that goes on in the background: whoever ends that turns the button on again. */
    public OnceButton begins(String text, Command action) {
        setText(text);
        addClickListener(_ -> {
            try {
                action.execute();
            } catch (RuntimeException e) {
                // nothing began
                setEnabled(true);
                throw e;
            }
        });
        return this;
    }

    /** Lets Enter in the fields do the same. */
    public OnceButton onEnterIn(Component fields) {
        addClickShortcut(Key.ENTER).listenOn(fields);
        return this;
    }
}
