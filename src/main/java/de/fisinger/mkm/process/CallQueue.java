package de.fisinger.mkm.process;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * Those who wait to call one other system, of which it gets only so many at once: half as many after each call that it
 * didn't take or answer, one more after each that it did. Accounts take turns, so that the many of one don't hold up the
 * single one of another.
 *
 * @param <C> who calls
 */
final class CallQueue<C> {

    /** What a call showed of the system. */
    enum Answer {
        /** It did what it was asked, or said why not. */
        GIVEN,
        /** It said nothing, or that it has more to do than it can. */
        MISSING,
        /** Nothing: the call ended for other reasons, or there was none. */
        UNKNOWN
    }

    private final int most;
    /** By account, in the order of their turns; no account without somebody who waits. */
    private final SequencedMap<Long, Deque<C>> waiting = new LinkedHashMap<>();

    private int atOnce;
    private int calling;

    /**
     * Prepares it.
     *
     * @param most how many may call at once
     */
    CallQueue(int most) {
        this.most = most;
        this.atOnce = most;
    }

    /** Whether a caller may begin at once; otherwise {@link #ended} says when. */
    synchronized boolean begins(long accountId, C caller) {
        if (calling < atOnce) {
            calling++;
            return true;
        }
        waiting.computeIfAbsent(accountId, _ -> new ArrayDeque<>()).add(caller);
        return false;
    }

    /**
     * Notes that a call has ended.
     *
     * @return who begins now
     */
    synchronized List<C> ended(Answer answer) {
        calling--;
        atOnce = switch (answer) {
            case GIVEN -> Math.min(most, atOnce + 1);
            case MISSING -> Math.max(1, atOnce / 2);
            case UNKNOWN -> atOnce;
        };
        var next = new ArrayList<C>();
        while (calling < atOnce && !waiting.isEmpty()) {
            var turn = waiting.pollFirstEntry();
            next.add(turn.getValue().remove());
            calling++;
            if (!turn.getValue().isEmpty()) {
                waiting.putLast(turn.getKey(), turn.getValue());
            }
        }
        return next;
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
