package de.fisinger.mkm.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.BooleanSupplier;

/**
 * A page that the navigation shows to those who may open it. Each feature contributes its own as beans, ordered by
 * {@code @Order}.
 *
 * @param groupKey text key of the handbook's group, or an empty text for a page beside the groups
 * @param labelKey text key of the page's name
 * @param icon its icon
 * @param view the page
 * @param offered whether it is there at present
 */
public record NavigationEntry(
        String groupKey, String labelKey, VaadinIcon icon, Class<? extends Component> view, BooleanSupplier offered) {

    /** A page that is always there. */
    public NavigationEntry(String groupKey, String labelKey, VaadinIcon icon, Class<? extends Component> view) {
        this(groupKey, labelKey, icon, view, () -> true);
    }
}
