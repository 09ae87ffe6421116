package de.fisinger.mkm.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** Port: a bar over the whole width of every page, where the session calls for one. */
public interface LayoutBanner {

    /** Makes the bar for the session that is running. */
    Optional<Component> banner();
}
