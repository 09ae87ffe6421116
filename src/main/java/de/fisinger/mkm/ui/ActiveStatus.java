package de.fisinger.mkm.ui;

import com.vaadin.flow.i18n.I18NProvider;

/** "aktiv" or "inaktiv", as the handbook's lists show it of contracts, domains and products. */
public final class ActiveStatus {

    private ActiveStatus() {}

    /** The word. */
    public static String word(boolean active) {
        return I18NProvider.translate(active ? "status.active" : "status.inactive");
    }

    /** The word with icon and colour. */
    public static StatusBadge badge(boolean active) {
        return new StatusBadge(active ? StatusBadge.Look.SUCCESS : StatusBadge.Look.NEUTRAL, word(active));
    }
}
