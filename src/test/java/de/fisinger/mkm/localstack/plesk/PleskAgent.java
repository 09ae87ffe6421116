package de.fisinger.mkm.localstack.plesk;

import de.fisinger.mkm.localstack.plesk.PleskState.Content;
import de.fisinger.mkm.localstack.plesk.PleskState.Webspace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Answers packets as Plesk's agent does: strict about grammar and rights, one result for each operation. */
public final class PleskAgent {

    private static final int KEPT_REQUESTS = 5000;

    private static final Grammar REQUESTS = new Grammar("/plesk/request.rnc");
    private static final Grammar ANSWERS = new Grammar("/plesk/answer.rnc");

    /** What goes back over the line. */
    sealed interface Answer {

        record Packet(String xml) implements Answer {}

        record Status(int code) implements Answer {}

        record Cut() implements Answer {}

        record Stalled(String xml, Duration by) implements Answer {}
    }

    /**
     * A packet that was sent.
     *
     * @param at when
     * @param operations what it asked for, such as webspace.add
     * @param xml the packet, passwords blanked
     */
    public record Request(Instant at, List<String> operations, String xml) {}

    private record PlannedFault(String operation, PleskFault fault) {}

    private final PleskState state;
    private final Map<String, Operator> operators = new LinkedHashMap<>();
    private final Deque<Request> requests = new ArrayDeque<>();

    private long requestCount;
    private final List<PlannedFault> faults = new ArrayList<>();
    private final Set<String> failedPackets = new HashSet<>();
    private final EventLog events = new EventLog();
    private @Nullable PleskFault ofEachPacket;
    private volatile Duration setUpTime;

    PleskAgent(PleskState state, Duration setUpTime) {
        this.state = state;
        this.setUpTime = setUpTime;
        events.note(state);
        var small = new ServerOperators(state);
        operators.put("customer", new CustomerOperator(state));
        operators.put("webspace", new WebspaceOperator(state, () -> this.setUpTime));
        operators.put("service-plan", new ServicePlanOperator(state));
        operators.put("reseller", small::reseller);
        operators.put("ip", small::ip);
        operators.put("server", small::server);
        operators.put("session", small::session);
        operators.put("event_log", events::run);
        operators.put("secret_key", small::secretKey);
    }

    /**
     * Lets something go wrong.
     *
     * @param operation such as webspace.add, or * for any
     * @param times for how many requests
     */
    public synchronized void fail(String operation, PleskFault fault, int times) {
        for (var i = 0; i < times; i++) {
            faults.add(new PlannedFault(operation, fault));
        }
    }

    /** Lets each packet go wrong when it comes for the first time, and be answered when it comes again. */
    public synchronized void failEachOnce(PleskFault fault) {
        ofEachPacket = fault;
    }

    /** How much of what was asked for hasn't gone wrong yet. */
    public synchronized int plannedFaults() {
        return faults.size();
    }

    /** Nothing goes wrong any more, and the server is as strict as after its installation. */
    public synchronized void heal() {
        faults.clear();
        ofEachPacket = null;
        failedPackets.clear();
        state.strictness = Strictness.USUAL;
    }

    /** What the server allows from now on. */
    public synchronized void allow(UnaryOperator<Strictness> change) {
        state.strictness = change.apply(state.strictness);
    }

    /** What the server allows. */
    synchronized Strictness strictness() {
        return state.strictness;
    }

    /** How long a new subscription takes from now on. */
    public void setUpTime(Duration time) {
        setUpTime = time;
    }

    /** What is being set up is ready now, and new subscriptions are at once. */
    public synchronized void becomeReady() {
        setUpTime = Duration.ZERO;
        var content = content();
        restore(content.with(
                content.customers(),
                content.webspaces().stream().map(PleskState.Webspace::ready).toList()));
    }

    /** What is on the server now. */
    public synchronized Content content() {
        return state.content();
    }

    /** Puts the server back, or into a state that a test wants. */
    public synchronized void restore(Content content) {
        state.restore(content);
        events.note(state);
    }

    /** Somebody empties the event log. */
    public synchronized void emptyEventLog() {
        events.empty();
    }

    /**
     * Uses up a one-time sign-in.
     *
     * @param address where the browser is seen
     * @return the login; empty if there is no such session, or it is another address's
     */
    synchronized Optional<String> signIn(String session, String address) {
        var found = state.sessions.stream()
                .filter(each -> each.id().equals(session) && each.userIp().equals(address))
                .findFirst();
        found.ifPresent(state.sessions::remove);
        return found.map(PleskState.Session::login);
    }

    String stateAsJson() {
        return PleskState.JSON.writeValueAsString(content());
    }

    /** The newest packets, the oldest of them first. */
    public synchronized List<Request> requests() {
        return List.copyOf(requests);
    }

    /** How many packets were sent in all; to ask later for those {@linkplain #requestsSince since then}. */
    public synchronized long requestCount() {
        return requestCount;
    }

    /**
     * The packets that were sent after so many, the oldest first.
     *
     * @throws IllegalStateException if some of them are no longer kept
     */
    public synchronized List<Request> requestsSince(long count) {
        var forgotten = requestCount - requests.size();
        if (count < forgotten) {
            throw new IllegalStateException("the oldest %d are no longer kept".formatted(forgotten - count));
        }
        return requests.stream().skip(count - forgotten).toList();
    }

    Answer answer(String packet, Function<String, @Nullable String> header, String address) {
        var operations = operationsOf(packet);
        var fault = takeFault(operations, packet);
        switch (fault.orElse(null)) {
            case PleskFault.Delay(var by) -> pause(by);
            case PleskFault.HttpStatus(var code) -> {
                return new Answer.Status(code);
            }
            case PleskFault.CutBefore() -> {
                return new Answer.Cut();
            }
            case PleskFault.SystemError(var code) -> {
                return new Answer.Packet(systemError(code, "error asked for by a test"));
            }
            case null, default -> {
                // the packet is worked on
            }
        }
        var answer = process(packet, operations, header, address, fault.orElse(null));
        ANSWERS.firstFault(answer).ifPresent(wrong -> {
            throw new IllegalStateException("the answer doesn't fit its grammar: " + wrong);
        });
        return switch (fault.orElse(null)) {
            case PleskFault.ObjectError error -> new Answer.Packet(BrokenObjects.failed(answer, error));
            case PleskFault.ObjectWithout without -> new Answer.Packet(BrokenObjects.lacking(answer, without));
            case PleskFault.DelayPerObject(var by) -> {
                pause(by.multipliedBy(BrokenObjects.count(answer)));
                yield new Answer.Packet(answer);
            }
            case PleskFault.CutAfter() -> new Answer.Cut();
            case PleskFault.Stall(var by) -> new Answer.Stalled(answer, by);
            case null, default -> new Answer.Packet(answer);
        };
    }

    private synchronized String process(
            String packet,
            List<String> operations,
            Function<String, @Nullable String> header,
            String address,
            @Nullable PleskFault fault) {
        requestCount++;
        requests.add(new Request(Instant.now(), operations, blanked(packet)));
        if (requests.size() > KEPT_REQUESTS) {
            requests.removeFirst();
        }
        try {
            var request = Node.parse(packet);
            var caller = new SignIns(state).caller(header, address);
            var version = request.element().getAttribute("version");
            if (!version.isEmpty() && PleskSimulator.VERSIONS.stream().noneMatch(known -> isPrefix(version, known))) {
                return systemError(1005, "Protocol version " + version + " is not supported");
            }
            var wrong = REQUESTS.firstFault(packet);
            if (wrong.isPresent()) {
                return systemError(1014, "Parser error: " + wrong.get());
            }
            var answer = Node.packet();
            Runnable work = () ->
                    request.children().forEach(operator -> run(operator, answer.add(operator.name()), caller, fault));
            if (fault instanceof PleskFault.NoEffect) {
                var before = state.content();
                work.run();
                state.restore(before);
            } else {
                work.run();
                state.save();
                events.note(state);
            }
            return answer.write(header.apply("HTTP_PRETTY_PRINT") != null);
        } catch (SAXException e) {
            return systemError(1014, "Parser error: " + e.getMessage());
        } catch (PleskRefusal e) {
            return systemError(e.code(), String.valueOf(e.getMessage()));
        }
    }

    private void run(Node operator, Node answer, Caller caller, @Nullable PleskFault fault) {
        for (var operation : operator.children()) {
            var results = answer.add(operation.name());
            try {
                if (fault instanceof PleskFault.OperationError(var code)) {
                    throw new PleskRefusal(code, "error asked for by a test");
                }
                var known = List.copyOf(state.webspaces);
                Objects.requireNonNull(operators.get(operator.name())).run(operation, results, caller);
                switch (fault) {
                    case PleskFault.NoPlan() -> changeNew(known, Webspace::withoutPlan);
                    case PleskFault.HalfDone() -> {
                        changeNew(known, Webspace::halfDone);
                        results.clear();
                        throw new PleskRefusal(1023, "Operation failed: the web server could not be configured");
                    }
                    case PleskFault.Problems(var words) ->
                        results.children().stream()
                                .filter(result -> result.child("problems").isEmpty())
                                .forEach(result -> result.add("problems").add("problem", words));
                    case null, default -> {
                        // what was done stays
                    }
                }
            } catch (PleskRefusal refusal) {
                Operator.error(results, refusal);
            }
        }
    }

    private void changeNew(List<Webspace> known, UnaryOperator<Webspace> change) {
        state.webspaces.replaceAll(each -> known.contains(each) ? each : change.apply(each));
    }

    private static boolean isPrefix(String version, String known) {
        return known.equals(version) || known.startsWith(version + ".");
    }

    private static String systemError(int code, String text) {
        var answer = Node.packet();
        answer.add("system").add("status", "error").add("errcode", code).add("errtext", text);
        return answer.write(false);
    }

    private synchronized Optional<PleskFault> takeFault(List<String> operations, String packet) {
        if (ofEachPacket != null && failedPackets.add(blanked(packet))) {
            return Optional.of(ofEachPacket);
        }
        for (Iterator<PlannedFault> all = faults.iterator(); all.hasNext(); ) {
            var planned = all.next();
            if (planned.operation().equals("*") || operations.contains(planned.operation())) {
                all.remove();
                return Optional.of(planned.fault());
            }
        }
        return Optional.empty();
    }

    private static List<String> operationsOf(String packet) {
        try {
            return Node.parse(packet).children().stream()
                    .flatMap(operator ->
                            operator.children().stream().map(operation -> operator.name() + "." + operation.name()))
                    .toList();
        } catch (SAXException e) {
            return List.of();
        }
    }

    private static String blanked(String packet) {
        return packet.replaceAll("<(passwd|c_email|c_phone)>[^<]*<", "<$1>***<")
                .replaceAll("(<name>ftp_password</name>\\s*<value>)[^<]*(</value>)", "$1***$2");
    }

    static void pause(Duration by) {
        try {
            Thread.sleep(by);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
