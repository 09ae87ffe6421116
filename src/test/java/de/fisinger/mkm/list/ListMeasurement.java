package de.fisinger.mkm.list;

import de.fisinger.mkm.localstack.TestStack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How long a list takes to answer, and how PostgreSQL finds its rows; both go to the log, for docs/performance.md. */
public final class ListMeasurement {

    private static final Logger LOG = LoggerFactory.getLogger(ListMeasurement.class);

    private static final int WARM_UP = 3;
    private static final int RUNS = 40;

    private ListMeasurement() {}

    /**
     * Asks 40 times, after three that don't count.
     *
     * @return what 95 of 100 stay under, in milliseconds
     */
    public static long p95(String what, Runnable question) {
        var times = new ArrayList<Long>();
        for (var i = 0; i < WARM_UP + RUNS; i++) {
            var begin = System.nanoTime();
            question.run();
            if (i >= WARM_UP) {
                times.add(Duration.ofNanos(System.nanoTime() - begin).toMillis());
            }
        }
        Collections.sort(times);
        var p95 = times.get(RUNS * 95 / 100);
        LOG.info("{}: p50 {} ms, p95 {} ms", what, times.get(RUNS / 2), p95);
        return p95;
    }

    /** Runs a statement and logs how. */
    public static void logPlan(String sql) {
        var plan = TestStack.shared()
                .data()
                .jdbc()
                .sql("explain (analyze, buffers) " + sql)
                .query(String.class)
                .list();
        LOG.info("{}\n{}", sql, String.join("\n", plan));
    }
}
