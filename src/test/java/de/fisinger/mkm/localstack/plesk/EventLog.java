package de.fisinger.mkm.localstack.plesk;

import static java.util.stream.Collectors.toMap;

import de.fisinger.mkm.localstack.plesk.PleskState.Customer;
import de.fisinger.mkm.localstack.plesk.PleskState.Reseller;
import de.fisinger.mkm.localstack.plesk.PleskState.Webspace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What happened to subscriptions, whoever did it: found by comparing what was with what is. */
final class EventLog {

    private static final int KEPT = 10_000;

    /** Something that happened. */
    private record Event(long id, String type, String className, long objectId, long time) {}

    private final List<Event> events = new ArrayList<>();
    private Map<Long, Webspace> known = new HashMap<>();
    private Map<Long, String> customers = new HashMap<>();
    private Map<Long, String> resellers = new HashMap<>();
    private long last;

    /** Notes what changed since it was called last. */
    void note(PleskState state) {
        customers = noteStatuses(
                "client_status",
                customers,
                state.customers.stream()
                        .collect(toMap(Customer::id, customer -> customer.info().getOrDefault("status", "0"))));
        resellers = noteStatuses(
                "reseller_status",
                resellers,
                state.resellers.stream().collect(toMap(Reseller::id, reseller -> String.valueOf(reseller.status()))));
        note(state.webspaces);
    }

    private void note(List<Webspace> now) {
        var before = known;
        known = new HashMap<>();
        now.forEach(webspace -> known.put(webspace.id(), webspace));
        before.keySet().stream().filter(id -> !known.containsKey(id)).forEach(id -> add("deleted", "domain", id));
        now.forEach(webspace -> {
            var former = before.get(webspace.id());
            if (former == null) {
                add("created", "domain", webspace.id());
            } else if (!former.equals(webspace)) {
                add(
                        former.status() == webspace.status() ? "updated" : "status_changed",
                        former.status() == webspace.status() ? "domain" : "domain_status",
                        webspace.id());
            }
        });
    }

    private Map<Long, String> noteStatuses(String className, Map<Long, String> before, Map<Long, String> now) {
        now.forEach((id, status) -> {
            if (!before.getOrDefault(id, status).equals(status)) {
                add("status_changed", className, id);
            }
        });
        return now;
    }

    private void add(String type, String className, long objectId) {
        events.add(new Event(++last, type, className, objectId, Instant.now().getEpochSecond()));
        if (events.size() > KEPT) {
            events.removeFirst();
        }
    }

    /** Somebody empties it; its numbers begin anew. */
    void empty() {
        events.clear();
        last = 0;
    }

    /** The operator event_log. */
    void run(Node operation, Node answer, Caller caller) {
        if (!caller.isAdministrator()) {
            throw new PleskRefusal(1006, "Permission denied");
        }
        var result = Operator.ok(answer);
        if (operation.name().equals("get-last-id")) {
            result.add("id", last);
            return;
        }
        var after = operation.text("lastId").map(Long::parseLong).orElse(0L);
        var wanted = operation.child("events").orElseThrow().children().stream()
                .map(event -> event.text("type").orElse("") + " "
                        + event.text("class").orElse(""))
                .toList();
        events.stream()
                .filter(event -> event.id() > after)
                .filter(event -> wanted.contains(event.type() + " " + event.className()))
                .forEach(event -> result.add("event")
                        .add("id", event.id())
                        .add("type", event.type())
                        .add("time", event.time())
                        .add("class", event.className())
                        .add("obj_id", event.objectId())
                        .add("user", "admin")
                        .add("host", "127.0.0.1"));
    }
}
