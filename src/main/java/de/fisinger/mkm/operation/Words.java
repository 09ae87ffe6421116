package de.fisinger.mkm.operation;

import org.jspecify.annotations.Nullable;

/** How support's lists speak of an instance. */
final class Words {

    private Words() {}

    /** Kundennummer and name; a dash where the instance belongs to no account. */
    static String account(@Nullable String number, @Nullable String name) {
        return number == null ? "–" : number + " · " + name;
    }

    /** {@link #account} for a statement. Each part may be missing, and what is put together with nothing is nothing. */
    static String accountPath(String alias) {
        return "concat(coalesce(%1$s.accountNumber, ''), ' ', coalesce(%1$s.accountName, ''))".formatted(alias);
    }

    /** The title, else the subject, else the instance's key. */
    static String about(@Nullable String title, @Nullable String subject, long processInstanceKey) {
        return title != null ? title : subject != null ? subject : String.valueOf(processInstanceKey);
    }

    /** {@link #about} for a statement, found by subject and customer too. */
    static String aboutPath(String alias, String processInstanceKey) {
        return "concat(coalesce(%1$s.title, %1$s.subject, cast(%2$s as string)), ' ', coalesce(%1$s.subject, ''), ' ', coalesce(%1$s.customer, ''))"
                .formatted(alias, processInstanceKey);
    }
}
