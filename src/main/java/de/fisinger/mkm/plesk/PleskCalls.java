package de.fisinger.mkm.plesk;

import de.fisinger.mkm.format.Texts;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends operations to one server and reads their results; errors become exceptions of three kinds. */
record PleskCalls(PleskTransport transport) {

    private static final Logger LOG = LoggerFactory.getLogger(PleskCalls.class);

    String serverName() {
        return transport.serverName();
    }

    /** The same, which wait as long for each answer. */
    PleskCalls waiting(Duration longer) {
        return new PleskCalls(transport.waiting(longer));
    }

    URI panel() {
        return transport.panel();
    }

    /** Sends an operation on one object; empty if it isn't there. */
    <R extends PleskResult> Optional<R> find(String operator, Record operation, Class<R> type) {
        return send(operator, operation, type).stream()
                .filter(result -> !result.isNotFound())
                .findFirst()
                .map(this::ok);
    }

    /** Sends an operation on several objects and gives the results of those that are there. */
    <R extends PleskResult> List<R> findAll(String operator, Record operation, Class<R> type) {
        return send(operator, operation, type).stream()
                .filter(result -> !result.isNotFound())
                .map(this::ok)
                .toList();
    }

    /**
     * Sends an operation on many objects, and lets each result be read that is there.
     *
     * @param called text key of what an object is called by what the filter said for it
     * @param reads reads a result; empty if it lacks what it should have
     * @return the objects that can't be read, which keeps no other from being read
     * @throws PleskException if the operation failed as a whole
     */
    <R extends PleskResult> List<UnreadObject> readAll(
            String operator, Record operation, Class<R> type, String called, Function<R, Optional<?>> reads) {
        return readAll(operator, operation, type, called, reads, _ -> {});
    }

    /**
     * The same, for whoever wants to know what isn't there.
     *
     * @param missing is told what the filter said for each object that isn't there
     */
    <R extends PleskResult> List<UnreadObject> readAll(
            String operator,
            Record operation,
            Class<R> type,
            String called,
            Function<R, Optional<?>> reads,
            Consumer<String> missing) {
        var unread = new ArrayList<UnreadObject>();
        var results = send(operator, operation, type);
        requireAny(results);
        for (var result : results) {
            if (result.isNotFound() && result.filterId() != null) {
                missing.accept(result.filterId());
            }
            if (!result.isNotFound() && (!result.isOk() || reads.apply(result).isEmpty())) {
                unread.add(unread(called, result));
            }
        }
        return unread;
    }

    /** One error for all, as of a server that is being upgraded, is none of single objects, unless it says so. */
    private void requireAny(List<? extends PleskResult> results) {
        var first = results.getFirst();
        var isSame = results.stream()
                .allMatch(result -> !result.isOk() && Objects.equals(result.errcode(), first.errcode()));
        var isOfObjects = results.stream().allMatch(result -> result.filterId() != null)
                && (results.size() == 1 || PleskErrors.isOfOneObject(first.errcode()));
        if (isSame && !isOfObjects) {
            throw first.error(serverName());
        }
    }

    private UnreadObject unread(String called, PleskResult result) {
        var object = Texts.of(called, Objects.requireNonNullElse(result.called(), "?"));
        LOG.warn(
                "{} on {} can't be read: {} {}",
                object,
                serverName(),
                result.errcode(),
                PleskErrors.words(Objects.requireNonNullElse(result.errtext(), "")));
        return new UnreadObject(
                object,
                result.isOk()
                        ? Texts.of("plesk.unread.incomplete")
                        : Texts.of("plesk.unread.error", String.valueOf(result.errcode())));
    }

    <R extends PleskResult> R only(String operator, Record operation, Class<R> type) {
        return ok(send(operator, operation, type).getFirst());
    }

    <R extends PleskResult> R ok(R result) {
        if (!result.isOk()) {
            throw explained(result.error(transport.serverName()));
        }
        return result;
    }

    <R extends PleskResult> List<R> send(String operator, Record operation, Class<R> type) {
        var request = PleskPacket.request(operator, operation);
        var answer = transport.post(request);
        try {
            return PleskPacket.results(transport.serverName(), answer, type);
        } catch (PleskMisconfiguredException e) {
            LOG.error("{}: {}", e.getMessage(), withoutValues(request));
            throw explained(e);
        }
    }

    /** With the address from which MKM calls, where that may be the cause. */
    private PleskException explained(PleskException failure) {
        return failure instanceof PleskMisconfiguredException wrong ? wrong.from(transport.ownAddress()) : failure;
    }

    /** A request's nodes: its values may be personal data or secrets. */
    static String withoutValues(byte[] request) {
        return new String(request, StandardCharsets.UTF_8).replaceAll(">[^<>]+<", ">…<");
    }
}
