package de.fisinger.mkm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.fisinger.mkm.localstack.CommittedOrders;
import de.fisinger.mkm.localstack.PortalProcess;
import de.fisinger.mkm.localstack.TestStack;
import de.fisinger.mkm.localstack.plesk.PleskFault;
import de.fisinger.mkm.localstack.plesk.PleskState.Webspace;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Jobs at Plesk, whose waiting is a back-off of the engine, over many outages: none is left a minute after the last, whatever
 * the engine forgot, and each subscription is made once. Not part of the tests, which have OutageDrillTest; run it with
 * {@code ./test -Dtest=PleskOutages}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PleskOutages {

    private static final Logger LOG = LoggerFactory.getLogger(PleskOutages.class);

    private static final int HOSTINGS = 1000;

    private static final int OUTAGES = 20;

    private final TestStack stack = new TestStack();
    private final PortalProcess portal = new PortalProcess(patient(stack.settings()));
    private final JdbcClient jdbc = stack.data().jdbc();

    /** So that no outage takes all tries. */
    private static Map<String, String> patient(Map<String, String> settings) {
        settings.put("mkm.process.back-off", "1s,1s,2s,2s,4s,4s,8s,8s,15s,15s,15s,15s,15s,15s");
        return settings;
    }

    @AfterAll
    void stop() {
        portal.close();
        stack.close();
    }

    @Test
    void noneIsLeftAMinuteAfterTheLast() {
        portal.start();
        var orders = new CommittedOrders(stack);
        stack.plesk().agent().fail("*", new PleskFault.HttpStatus(503), 100_000);
        IntStream.range(0, HOSTINGS).forEach(_ -> orders.hosting());

        for (var outage = 1; outage <= OUTAGES; outage++) {
            var failed = failed();
            await("Plesk is missed").until(() -> failed() > failed + 20);
            stack.plesk().agent().heal();
            var wanted = outage * HOSTINGS / OUTAGES;
            await("some are eingesetzt").atMost(Duration.ofMinutes(4)).until(() -> active() >= wanted);
            if (outage < OUTAGES) {
                var fault = outage % 2 == 0 ? new PleskFault.HttpStatus(503) : new PleskFault.CutAfter();
                stack.plesk().agent().fail("*", fault, 100_000);
            }
            LOG.info("Outage {}: {} of {} hostings are eingesetzt", outage, active(), HOSTINGS);
        }

        await("none is left")
                .untilAsserted(() ->
                        assertThat(count("hosting where status <> 'ACTIVE'")).isZero());
        assertThat(stack.plesk().agent().content().webspaces())
                .extracting(Webspace::externalId)
                .filteredOn(Objects::nonNull)
                .doesNotHaveDuplicates()
                .hasSize(HOSTINGS);
        LOG.info("Set going again: {}", count("process_step where state = 'ABANDONED' and subject like 'hosting-%'"));
    }

    private long active() {
        return count("hosting where status = 'ACTIVE'");
    }

    /** How often something failed: soon all that are left wait for another try, so their number tells nothing. */
    private long failed() {
        return jdbc.sql("select coalesce(sum(tries), 0) from process_step where state = 'RETRYING'")
                .query(Long.class)
                .single();
    }

    private long count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Long.class).single();
    }
}
