package de.fisinger.mkm.localstack.plesk;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** An operator of the API, such as webspace: does its operations and writes a result for each object. */
interface Operator {

    /** Filters by owner that match nothing are no error. */
    Set<String> OWNER_FILTERS = Set.of("owner-id", "owner-login", "owner-guid", "owner-external-id");

    /**
     * Does an operation.
     *
     * @param operation the request's node
     * @param answer the answer's node of the same name
     * @throws PleskRefusal if there is one object, and Plesk refuses it
     */
    void run(Node operation, Node answer, Caller caller);

    /** Writes an ok result. */
    static Node ok(Node answer) {
        return answer.add("result").add("status", "ok");
    }

    /** Writes an error result. */
    static Node error(Node answer, PleskRefusal refusal) {
        return answer.add("result")
                .add("status", "error")
                .add("errcode", refusal.code())
                .add("errtext", String.valueOf(refusal.getMessage()));
    }

    /**
     * Does something to each object that a filter names; an empty filter names all.
     *
     * @param matcher tells for a filter's node which objects have the value that it gives
     */
    static <T> void forEach(
            Node operation,
            Node answer,
            List<T> visible,
            Function<Node, Predicate<T>> matcher,
            BiConsumer<T, Node> action) {
        var filters = operation.child("filter").map(Node::children).orElse(List.of());
        if (filters.isEmpty()) {
            if (visible.isEmpty()) {
                ok(answer);
            }
            visible.forEach(object -> act(object, null, answer, action));
            return;
        }
        for (var filter : filters) {
            var found = visible.stream().filter(matcher.apply(filter)).toList();
            if (found.isEmpty() && OWNER_FILTERS.contains(filter.name())) {
                ok(answer).add("filter-id", filter.text());
            } else if (found.isEmpty()) {
                error(answer, PleskRefusal.notFound("object")).add("filter-id", filter.text());
            }
            found.forEach(object -> act(object, filter, answer, action));
        }
    }

    private static <T> void act(T object, @Nullable Node filter, Node answer, BiConsumer<T, Node> action) {
        var scratch = Node.packet().add("result");
        scratch.add("status", "ok");
        if (filter != null) {
            scratch.add("filter-id", filter.text());
        }
        try {
            action.accept(object, scratch);
            answer.adopt(scratch);
        } catch (PleskRefusal refusal) {
            var failed = error(answer, refusal);
            if (filter != null) {
                failed.add("filter-id", filter.text());
            }
        }
    }
}
