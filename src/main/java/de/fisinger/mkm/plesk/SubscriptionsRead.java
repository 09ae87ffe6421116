package de.fisinger.mkm.plesk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Subscriptions that were read together.
 *
 * @param read those that are there and could be read
 * @param missing what was asked for and isn't there, as it was asked for; what is neither there nor here couldn't be read
 */
public record SubscriptionsRead(List<Read> read, Set<String> missing) {

    /** A subscription, and what it uses. */
    public record Read(Subscription subscription, SubscriptionUse use) {}

    /** Copies the collections. */
    public SubscriptionsRead {
        read = List.copyOf(read);
        missing = Set.copyOf(missing);
    }

    /** By something that tells them apart. */
    public <K> Map<K, Read> by(Function<Subscription, K> key) {
        return read.stream()
                .collect(Collectors.toMap(
                        each -> key.apply(each.subscription()), Function.identity(), (first, _) -> first));
    }
}
