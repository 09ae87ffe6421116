package de.fisinger.mkm.plesk;

import de.fisinger.mkm.plesk.PleskMessages.CustomerDataset;
import de.fisinger.mkm.plesk.PleskMessages.CustomerResult;
import de.fisinger.mkm.plesk.PleskMessages.Filter;
import de.fisinger.mkm.plesk.PleskMessages.GetCustomer;
import de.fisinger.mkm.plesk.PleskMessages.GetWebspace;
import de.fisinger.mkm.plesk.PleskMessages.WebspaceDataset;
import de.fisinger.mkm.plesk.PleskMessages.WebspaceResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/**
 * Reads what exists below a reseller. The API has no pages, so whatever may be long is asked for in bounded requests:
 * first the numbers of the subscriptions, then what they are.
 */
final class ResellerSubscriptions {

    /** Owners of one request that asks for numbers only. */
    private static final int OWNERS = 100;

    /** Subscriptions of one request that asks for what they are. */
    private static final int SUBSCRIPTIONS = 200;

    private final PleskCalls calls;

    ResellerSubscriptions(PleskCalls calls) {
        this.calls = calls;
    }

    /** The customers below a reseller. */
    List<OwnerDetails> customers(String resellerLogin) {
        return calls
                .findAll(
                        "customer",
                        new GetCustomer(Filter.byOwners(List.of(resellerLogin)), CustomerDataset.ALL),
                        CustomerResult.class)
                .stream()
                .flatMap(result -> result.owner().stream())
                .toList();
    }

    /**
     * The subscriptions of some owners.
     *
     * @param progress is told after each request how many of how many are there
     */
    List<Subscription> ofOwners(List<String> ownerLogins, ReadingProgress progress) {
        var ids = ownerLogins.stream()
                .gather(Gatherers.windowFixed(OWNERS))
                .flatMap(this::idsOf)
                .toList();
        var subscriptions = new ArrayList<Subscription>();
        progress.at(0, ids.size());
        ids.stream().gather(Gatherers.windowFixed(SUBSCRIPTIONS)).forEach(some -> {
            subscriptions.addAll(read(some));
            progress.at(subscriptions.size(), ids.size());
        });
        return subscriptions;
    }

    private Stream<Long> idsOf(List<String> ownerLogins) {
        return calls
                .findAll(
                        "webspace",
                        new GetWebspace(Filter.byOwners(ownerLogins), WebspaceDataset.NOTHING),
                        WebspaceResult.class)
                .stream()
                // an owner without any gives a result without a number
                .map(WebspaceResult::id)
                .filter(Objects::nonNull);
    }

    /** Those that were removed meanwhile are left out. */
    private List<Subscription> read(List<Long> ids) {
        return calls
                .findAll("webspace", new GetWebspace(Filter.byIds(ids), WebspaceDataset.ALL), WebspaceResult.class)
                .stream()
                .flatMap(result -> result.subscription().stream())
                .toList();
    }
}
