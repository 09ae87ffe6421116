package de.fisinger.mkm.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;

/**
 * A page that the navigation shows to those who may open it. Each feature contributes its own as beans, ordered by
 * {@code @Order}.
 *
 * @param groupKey text key of the handbook's group, or an empty text for a page beside the groups
 * @param labelKey text key of the page's name
 * @param icon its icon
 * @param view the page
 */
public record NavigationEntry(String groupKey, String labelKey, VaadinIcon icon, Class<? extends Component> view) {}
