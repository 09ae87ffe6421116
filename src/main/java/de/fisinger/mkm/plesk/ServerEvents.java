package de.fisinger.mkm.plesk;

import java.util.List;
import java.util.Set;

/**
 * What happened on a server since something was read of it (Plesk documentation: XML API, event_log).
 *
 * @param last the number of the newest event
 * @param subscriptions the subscriptions that something happened to, in the order of what happened first
 * @param created those of them that are new
 * @param customers Plesk's numbers of customers who were suspended or given back, with all their subscriptions
 * @param resellersChanged whether a reseller was
 */
public record ServerEvents(
        long last, List<Changed> subscriptions, Set<Long> created, List<Long> customers, boolean resellersChanged) {

    /** Copies all. */
    public ServerEvents {
        subscriptions = List.copyOf(subscriptions);
        created = Set.copyOf(created);
        customers = List.copyOf(customers);
    }

    /**
     * A subscription that something happened to.
     *
     * @param event the number of the first event about it
     * @param number Plesk's number of the subscription
     */
    public record Changed(long event, long number) {}

    /** Nothing happened. */
    public static ServerEvents none(long last) {
        return new ServerEvents(last, List.of(), Set.of(), List.of(), false);
    }
}
