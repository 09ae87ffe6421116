package de.fisinger.mkm.ui;

import com.vaadin.flow.component.Component;
import java.util.function.BooleanSupplier;

/**
 * When a page of the navigation is there, where that isn't always.
 *
 * @param view the page
 * @param isMet whether it is there at present
 */
public record NavigationCondition(Class<? extends Component> view, BooleanSupplier isMet) {}
