package de.fisinger.mkm.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.LinkedHashMap;
import java.util.Map;

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

    /** What a filter offers. */
    public static Map<String, String> choices() {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("true", word(true));
        choices.put("false", word(false));
        return choices;
    }
}
