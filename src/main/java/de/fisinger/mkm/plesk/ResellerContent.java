package de.fisinger.mkm.plesk;

import java.util.List;

/**
 * What exists below a reseller.
 *
 * @param customers the reseller's customers
 * @param subscriptions the subscriptions of both
 * @param unread what couldn't be read, which keeps nothing else from being here
 * @param numbers Plesk's numbers of all subscriptions, of those that couldn't be read as well
 */
public record ResellerContent(
        List<OwnerDetails> customers,
        List<Subscription> subscriptions,
        List<UnreadObject> unread,
        SubscriptionNumbers numbers) {

    /** Copies the lists. */
    public ResellerContent {
        customers = List.copyOf(customers);
        subscriptions = List.copyOf(subscriptions);
        unread = List.copyOf(unread);
    }
}
