package de.fisinger.mkm.plesk;

import de.fisinger.mkm.plesk.PleskMessages.CustomerDataset;
import de.fisinger.mkm.plesk.PleskMessages.CustomerResult;
import de.fisinger.mkm.plesk.PleskMessages.Filter;
import de.fisinger.mkm.plesk.PleskMessages.GetCustomer;
import de.fisinger.mkm.plesk.PleskMessages.GetLastId;
import de.fisinger.mkm.plesk.PleskMessages.GetWebspace;
import de.fisinger.mkm.plesk.PleskMessages.LastIdResult;
import de.fisinger.mkm.plesk.PleskMessages.WebspaceDataset;
import de.fisinger.mkm.plesk.PleskMessages.WebspaceResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what exists below a reseller. The API has no pages, so whatever may be long is asked for in bounded requests: first
 * the numbers, then what they stand for. Customers are asked for by number too, so that one that can't be read doesn't hide
 * the subscriptions it has.
 */
final class ResellerReading {

    /** Objects of one request, or owners of one that asks for numbers only. */
    private static final int OBJECTS = 200;

    /** All numbers come in one answer, which takes Plesk minutes where it has to look at thousands of objects for them. */
    private static final Duration FOR_ALL_NUMBERS = Duration.ofMinutes(10);

    private final PleskCalls calls;
    private final ReadingProgress progress;
    private final List<OwnerDetails> customers = new ArrayList<>();
    private final List<Subscription> subscriptions = new ArrayList<>();
    private final List<UnreadObject> unread = new ArrayList<>();
    private int done;

    ResellerReading(PleskCalls calls, ReadingProgress progress) {
        this.calls = calls;
        this.progress = progress;
    }

    /** Reads; progress is told after each request how many of how many were asked for. */
    ResellerContent below(String resellerLogin) {
        var customerIds = customerIds(resellerLogin);
        var subscriptionIds = subscriptionIds(resellerLogin, customerIds);
        var numbers = new SubscriptionNumbers(subscriptionIds, unread.isEmpty());
        var all = customerIds.size() + subscriptionIds.size();
        progress.at(0, all);
        inParts(
                customerIds,
                all,
                some -> read(
                        "customer",
                        new GetCustomer(some, CustomerDataset.ALL),
                        CustomerResult.class,
                        "plesk.object.customer",
                        CustomerResult::owner,
                        customers));
        inParts(
                subscriptionIds,
                all,
                some -> read(
                        "webspace",
                        new GetWebspace(some, WebspaceDataset.ALL),
                        WebspaceResult.class,
                        "plesk.object.webspace",
                        WebspaceResult::subscription,
                        subscriptions));
        return new ResellerContent(customers, subscriptions, unread, numbers);
    }

    /** Reads the numbers of the subscriptions only. */
    SubscriptionNumbers numbersBelow(String resellerLogin) {
        return new SubscriptionNumbers(subscriptionIds(resellerLogin, customerIds(resellerLogin)), unread.isEmpty());
    }

    private List<Long> customerIds(String resellerLogin) {
        return numbers(
                "customer",
                new GetCustomer(Filter.byOwners(List.of(resellerLogin)), CustomerDataset.NOTHING),
                CustomerResult.class,
                CustomerResult::id);
    }

    private List<Long> subscriptionIds(String resellerLogin, List<Long> customerIds) {
        return Stream.concat(
                        Stream.of(Filter.byOwners(List.of(resellerLogin))),
                        customerIds.stream()
                                .gather(Gatherers.windowFixed(OBJECTS))
                                .map(Filter::byOwnerIds))
                .flatMap(owners -> numbers(
                        "webspace",
                        new GetWebspace(owners, WebspaceDataset.NOTHING),
                        WebspaceResult.class,
                        WebspaceResult::id)
                        .stream())
                .toList();
    }

    private interface Part {

        void read(Filter some);
    }

    private void inParts(List<Long> ids, int all, Part part) {
        ids.stream().gather(Gatherers.windowFixed(OBJECTS)).forEach(some -> {
            part.read(Filter.byIds(some));
            done += some.size();
            progress.at(done, all);
        });
    }

    /** An owner without any gives a result without a number. */
    private <R extends PleskResult> List<Long> numbers(
            String operator, Record operation, Class<R> type, Function<R, @Nullable Long> id) {
        try {
            return numbers(calls, operator, operation, type, id);
        } catch (PleskUnavailableException slow) {
            if (!(slow.getCause() instanceof TimeoutException) || !answersOthers()) {
                throw slow;
            }
            return numbers(calls.waiting(FOR_ALL_NUMBERS), operator, operation, type, id);
        }
    }

    private <R extends PleskResult> List<Long> numbers(
            PleskCalls asked, String operator, Record operation, Class<R> type, Function<R, @Nullable Long> id) {
        var numbers = new ArrayList<Long>();
        unread.addAll(asked.readAll(operator, operation, type, "plesk.object.owned", result -> {
            Optional.ofNullable(id.apply(result)).ifPresent(numbers::add);
            return Optional.of(result);
        }));
        return numbers;
    }

    /** Whether the server is there at all. */
    private boolean answersOthers() {
        try {
            calls.only("event_log", new GetLastId(), LastIdResult.class);
            return true;
        } catch (PleskException e) {
            return false;
        }
    }

    private <R extends PleskResult, T> void read(
            String operator,
            Record operation,
            Class<R> type,
            String called,
            Function<R, Optional<T>> object,
            List<T> into) {
        unread.addAll(calls.readAll(
                operator,
                operation,
                type,
                called,
                result -> object.apply(result).map(into::add)));
    }
}
