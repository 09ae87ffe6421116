package de.fisinger.mkm.plesk;

import java.util.List;

/**
 * Plesk's numbers of all subscriptions below a reseller.
 *
 * @param numbers the numbers
 * @param isComplete whether those of all owners could be read
 */
public record SubscriptionNumbers(List<Long> numbers, boolean isComplete) {

    /** Copies the list. */
    public SubscriptionNumbers {
        numbers = List.copyOf(numbers);
    }
}
