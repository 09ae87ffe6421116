package de.fisinger.mkm.plesk;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Subscriptions that were read together.
 *
 * @param read those that are there and could be read
 * @param complete whether the others that were asked for aren't there; otherwise some could not be read
 */
public record SubscriptionsRead(List<Read> read, boolean complete) {

    /** A subscription, and what it uses. */
    public record Read(Subscription subscription, SubscriptionUse use) {}

    /** Copies the list. */
    public SubscriptionsRead {
        read = List.copyOf(read);
    }

    /** By something that tells them apart. */
    public <K> Map<K, Read> by(Function<Subscription, K> key) {
        return read.stream()
                .collect(Collectors.toMap(
                        each -> key.apply(each.subscription()), Function.identity(), (first, _) -> first));
    }
}
