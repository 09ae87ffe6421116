package de.fisinger.mkm.ui;

import com.vaadin.flow.component.Component;
import java.util.function.LongSupplier;

/**
 * A tile of an end customer's overview, with the way to a page of the navigation. It is there if that is, in its order.
 *
 * @param view the page
 * @param labelKey text key of what is counted
 * @param count how many there are for the user
 */
public record OverviewTile(Class<? extends Component> view, String labelKey, LongSupplier count) {}
