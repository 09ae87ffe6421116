package de.fisinger.mkm.account;

import com.vaadin.flow.component.Component;

/** Port: a tab in a user's own profile, contributed by the feature that it shows. */
public interface ProfileTab {

    /** The tab's part of the address; empty for the first one. */
    String path();

    /** Text key of its name. */
    String labelKey();

    /** Whether the user of this session has it. */
    default boolean isShown() {
        return true;
    }

    /** Makes its content, anew for each view of the page. */
    Component content();
}
