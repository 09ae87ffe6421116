package de.fisinger.mkm.operation;

import org.jspecify.annotations.Nullable;

/** How support's lists speak of an instance. */
final class Words {

    private Words() {}

    /** Kundennummer and name; a dash where the instance belongs to no account. */
    static String account(@Nullable String number, @Nullable String name) {
        return number == null ? "–" : number + " · " + name;
    }

    /** The title, else the subject, else the instance's key. */
    static String about(@Nullable String title, @Nullable String subject, long processInstanceKey) {
        return title != null ? title : subject != null ? subject : String.valueOf(processInstanceKey);
    }
}
