package de.fisinger.mkm.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * What an end customer's first page tells of a feature. Each feature contributes its own as beans, ordered by
 * {@code @Order}.
 *
 * @param labelKey text key of what is counted
 * @param icon its icon
 * @param count how many there are
 * @param view the page that shows them
 * @param offered whether it is there at present
 */
public record OverviewTile(
        String labelKey,
        VaadinIcon icon,
        LongSupplier count,
        Class<? extends Component> view,
        BooleanSupplier offered) {}
