package de.fisinger.mkm.ui;

import com.vaadin.flow.component.Component;

/** Port: something beside the user's menu on every page; it shows and hides itself. */
public interface TopBarItem {

    /** Makes it for the session that is running. */
    Component create();
}
