package de.fisinger.mkm.process;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Those who wait to call one other system, of which it gets only so many at once. Accounts take turns, so that the many of
 * one don't hold up the single one of another.
 *
 * @param <C> who calls
 */
final class CallQueue<C> {

    private final int atOnce;
    /** By account, in the order of their turns; no account without somebody who waits. */
    private final SequencedMap<Long, Deque<C>> waiting = new LinkedHashMap<>();

    private int calling;

    /**
     * Prepares it.
     *
     * @param atOnce how many may call at once
     */
    CallQueue(int atOnce) {
        this.atOnce = atOnce;
    }

    /** Whether a caller may begin at once; otherwise {@link #next} says when. */
    synchronized boolean begins(long accountId, C caller) {
        if (calling < atOnce) {
            calling++;
            return true;
        }
        waiting.computeIfAbsent(accountId, _ -> new ArrayDeque<>()).add(caller);
        return false;
    }

    /** Who begins after one has ended. */
    synchronized Optional<C> next() {
        var turn = waiting.pollFirstEntry();
        if (turn == null) {
            calling--;
            return Optional.empty();
        }
        var next = turn.getValue().remove();
        if (!turn.getValue().isEmpty()) {
            waiting.putLast(turn.getKey(), turn.getValue());
        }
        return Optional.of(next);
    }

    synchronized int waiting() {
        return waiting.values().stream().mapToInt(Deque::size).sum();
    }

    /** Lets nobody wait any more. */
    synchronized List<C> clear() {
        var all = waiting.values().stream().flatMap(Deque::stream).toList();
        waiting.clear();
        return all;
    }
}
