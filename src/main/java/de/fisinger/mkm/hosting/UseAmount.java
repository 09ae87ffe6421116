package de.fisinger.mkm.hosting;

import de.fisinger.mkm.format.Texts;
import de.fisinger.mkm.plesk.SubscriptionUse;
import org.jspecify.annotations.Nullable;

/**
 * How much of something a hosting uses and may use.
 *
 * @param kind what
 * @param used bytes or pieces; null if Plesk doesn't tell
 * @param allowed the same; -1 is unlimited, null if Plesk doesn't tell
 */
public record UseAmount(
        UseKind kind, @Nullable Long used, @Nullable Long allowed) {

    /** Of how many percent people are told. */
    public static final int NEARLY = 80;

    /** All of it. */
    public static final int FULL = 100;

    /** What it is in words, such as Speicherplatz. */
    public String name() {
        return LimitWords.name(kind.limit());
    }

    /** How much in words, such as "1,2 GB von 5 GB (24 %)". */
    public String words() {
        if (used == null) {
            return Texts.of("use.unknown");
        }
        var amount = LimitWords.amount(kind.limit(), used);
        if (allowed == null) {
            return Texts.of("use.without-limit", amount);
        }
        if (allowed == SubscriptionUse.UNLIMITED) {
            return Texts.of("use.unlimited", amount);
        }
        var percent = percent();
        return Texts.of("use.of", amount, LimitWords.amount(kind.limit(), allowed), percent == null ? 0 : percent);
    }

    /** How many percent, rounded down; null if it is unlimited or unknown. */
    public @Nullable Integer percent() {
        if (used == null || allowed == null || allowed < 0) {
            return null;
        }
        if (allowed == 0) {
            return used == 0 ? 0 : FULL;
        }
        return (int) Math.min((double) used * FULL / allowed, 9999);
    }

    /** Whether at least so many percent are used. */
    public boolean isAtLeast(int percent) {
        var used = percent();
        return used != null && used >= percent;
    }

    /** Whether it is nearly or wholly used up. */
    public boolean isNearlyFull() {
        return isAtLeast(NEARLY);
    }

    /** Whether it is used up. */
    public boolean isFull() {
        return isAtLeast(FULL);
    }
}
