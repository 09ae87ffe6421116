package de.fisinger.mkm.list;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Lets a reader read a few lists at a time, in how many windows and sessions ever: the database's connections are for all. Who
 * waits holds none.
 */
final class Turns {

    private final int atOnce;
    private final Cache<Object, Semaphore> readers = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofMinutes(10))
            .maximumSize(100_000)
            .build();

    /**
     * Prepares them.
     *
     * @param atOnce how many lists a reader reads at a time
     */
    Turns(int atOnce) {
        this.atOnce = atOnce;
    }

    <T> T take(Object reader, Supplier<T> reading) {
        var turns = readers.get(reader, _ -> new Semaphore(atOnce, true));
        turns.acquireUninterruptibly();
        try {
            return reading.get();
        } finally {
            turns.release();
        }
    }
}
