package de.fisinger.mkm.ui;

import com.vaadin.flow.component.Component;
import java.util.function.BooleanSupplier;

/**
 * What a new account does first; its overview shows what is still to be done.
 *
 * @param order where it stands among the others
 * @param labelKey text key of what is to be done
 * @param view the page on which it is done
 * @param isDone whether it was
 */
public record FirstStep(int order, String labelKey, Class<? extends Component> view, BooleanSupplier isDone) {}
