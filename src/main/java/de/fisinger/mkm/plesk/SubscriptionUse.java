package de.fisinger.mkm.plesk;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a subscription uses, and what it may (Plesk documentation: XML API, webspace, limits, resource-usage and disk_usage).
 *
 * @param limits by Plesk's names, such as disk_space in bytes and max_box; -1 is unlimited, one that isn't named is unknown
 * @param use by the same names; what isn't named is unknown, not 0
 */
public record SubscriptionUse(Map<String, Long> limits, Map<String, Long> use) {

    private static final String DISK_SPACE = "disk_space";

    /** Unlimited. */
    public static final long UNLIMITED = -1;

    /** Copies the maps. */
    public SubscriptionUse {
        limits = Map.copyOf(limits);
        use = Map.copyOf(use);
    }

    /** Takes the sum of what lies on the disk, where the use of space isn't told. */
    SubscriptionUse(Map<String, Long> limits, Map<String, Long> resources, @Nullable Long onDisk) {
        this(limits, resources.containsKey(DISK_SPACE) || onDisk == null ? resources : with(resources, onDisk));
    }

    private static Map<String, Long> with(Map<String, Long> resources, long onDisk) {
        var all = new HashMap<>(resources);
        all.put(DISK_SPACE, onDisk);
        return all;
    }
}
