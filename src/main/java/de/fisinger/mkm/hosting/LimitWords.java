package de.fisinger.mkm.hosting;

import de.fisinger.mkm.format.Numbers;
import de.fisinger.mkm.format.Texts;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What Plesk limits, by its names in lower case, and how an amount of it is written. */
enum LimitWords {
    DISK_SPACE(true),
    MAX_TRAFFIC(true),
    MBOX_QUOTA(true),
    MAX_BOX(false),
    MAX_DB(false),
    MAX_SITE(false),
    MAX_SUBDOM(false),
    MAX_DOM_ALIASES(false),
    MAX_WU(false);

    private final boolean bytes;

    LimitWords(boolean bytes) {
        this.bytes = bytes;
    }

    private static Optional<LimitWords> of(String limit) {
        return Stream.of(values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(limit))
                .findFirst();
    }

    /** What is limited; Plesk's own name where MKM has none. */
    static String name(String limit) {
        return of(limit).map(known -> Texts.of("plesk.limit." + known.name())).orElse(limit);
    }

    /** How much of it, with its unit. */
    static String amount(String limit, long amount) {
        return of(limit).filter(known -> known.bytes).isPresent() ? Numbers.bytes(amount) : Numbers.whole(amount);
    }
}
