package de.fisinger.mkm.plesk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The service plans that a reseller has.
 *
 * @param plans those that can be read
 * @param unread those that can't, which keeps no other from being here; one of them may be the one that is looked for
 */
public record ServicePlans(List<ServicePlan> plans, List<UnreadObject> unread) {

    /** Copies the lists. */
    public ServicePlans {
        plans = List.copyOf(plans);
        unread = List.copyOf(unread);
    }

    /** The plan of a guid; empty if there is none, or it couldn't be read. */
    public Optional<ServicePlan> find(String guid) {
        return plans.stream().filter(plan -> plan.guid().equals(guid)).findFirst();
    }

    /** The names of all plans by their guids. */
    public Map<String, String> names() {
        return plans.stream().collect(Collectors.toMap(ServicePlan::guid, ServicePlan::name, (name, _) -> name));
    }

    /** Whether there certainly is no plan of a guid. */
    public boolean lacks(String guid) {
        return unread.isEmpty() && find(guid).isEmpty();
    }
}
