package de.fisinger.mkm.hosting;

import de.fisinger.mkm.format.Texts;
import de.fisinger.mkm.plesk.SubscriptionUse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What of a hosting wouldn't fit into another plan: Plesk doesn't ask, so it is compared before (Plesk documentation: XML
 * API, webspace, switch-subscription).
 *
 * @param overuses what is used beyond the plan's limits, in the order of their names
 */
public record PlanFit(List<Overuse> overuses) {

    /**
     * Something of which more is used than the plan allows.
     *
     * @param limit Plesk's name of it, such as disk_space
     * @param used how much, in bytes or pieces
     * @param allowed how much the plan allows
     */
    public record Overuse(String limit, long used, long allowed) {

        /** In words, such as "Speicherplatz: 8,0 GB statt 5,0 GB". */
        public String words() {
            return Texts.of(
                    "plesk.overuse",
                    LimitWords.name(limit),
                    LimitWords.amount(limit, used),
                    LimitWords.amount(limit, allowed));
        }
    }

    /** Copies the list. */
    public PlanFit {
        overuses = List.copyOf(overuses);
    }

    /** Compares; what Plesk doesn't tell isn't too much. */
    static PlanFit of(SubscriptionUse use, Map<String, Long> limits) {
        return new PlanFit(limits.entrySet().stream()
                .filter(limit -> limit.getValue() != SubscriptionUse.UNLIMITED)
                .map(limit -> new Overuse(limit.getKey(), use.use().getOrDefault(limit.getKey(), 0L), limit.getValue()))
                .filter(each -> each.used() > each.allowed())
                .sorted(Comparator.comparing(Overuse::limit))
                .toList());
    }

    /** Whether everything fits. */
    public boolean fits() {
        return overuses.isEmpty();
    }

    /** All of it in words. */
    public String words() {
        return overuses.stream().map(Overuse::words).collect(Collectors.joining(", "));
    }
}
