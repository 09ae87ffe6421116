package de.fisinger.mkm.plesk;

import java.util.List;

/**
 * What happened on a server since something was read of it (Plesk documentation: XML API, event_log).
 *
 * @param last the number of the newest event
 * @param subscriptions Plesk's numbers of the subscriptions that something happened to
 * @param ownersChanged whether a customer or reseller was suspended or given back, with all their subscriptions
 */
public record ServerEvents(long last, List<Long> subscriptions, boolean ownersChanged) {

    /** Copies the list. */
    public ServerEvents {
        subscriptions = List.copyOf(subscriptions);
    }
}
