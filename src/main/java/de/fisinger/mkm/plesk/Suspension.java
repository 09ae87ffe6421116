package de.fisinger.mkm.plesk;

import java.util.List;
import java.util.stream.Stream;

/** Why a subscription is suspended (Plesk documentation: XML API, webspace, gen_info/status). */
public enum Suspension {
    /** Its customer or reseller is suspended. */
    PARENT(1 | 2),
    /** Its web service is suspended. */
    WEB_SERVICE(8),
    /** The administrator suspended it. */
    ADMINISTRATOR(16),
    /** The reseller suspended it. */
    RESELLER(32),
    /** The customer suspended it. */
    CUSTOMER(64),
    /** Its time is over. */
    EXPIRED(256);

    private final int flags;

    Suspension(int flags) {
        this.flags = flags;
    }

    /** Those of which a status tells. */
    public static List<Suspension> of(int status) {
        return Stream.of(values()).filter(suspension -> suspension.isIn(status)).toList();
    }

    int flags() {
        return flags;
    }

    /** Whether a status says so. */
    public boolean isIn(int status) {
        return (status & flags) != 0;
    }
}
