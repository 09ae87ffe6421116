package de.fisinger.mkm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.fisinger.mkm.localstack.CommittedOrders;
import de.fisinger.mkm.localstack.DemoPlesk;
import de.fisinger.mkm.localstack.PortalProcess;
import de.fisinger.mkm.localstack.TestStack;
import de.fisinger.mkm.localstack.plesk.PleskFault;
import de.fisinger.mkm.localstack.plesk.PleskState.Webspace;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Two installations set up hostings of the same numbers on one Plesk at the same time, of which some are refused and some
 * cancelled: nothing of the other is touched. Not part of the tests, which look at what is found under an external id one by
 * one (HostingFailureTest); run it with {@code ./test -Dtest=TwoPortals}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoPortals {

    private static final Logger LOG = LoggerFactory.getLogger(TwoPortals.class);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int ORDERS = 200;

    /** Every how many orders one is cancelled, and one is refused. */
    private static final int EVERY = 8;

    /** An installation: a portal with database and engine of its own. */
    private record Installation(TestStack stack, PortalProcess portal, CommittedOrders orders) {

        static Installation with(TestStack stack) {
            return new Installation(stack, new PortalProcess(stack.settings()), new CommittedOrders(stack));
        }

        void order(int number) {
            var hosting = orders.hosting();
            if (number % EVERY == 0) {
                stack.data()
                        .jdbc()
                        .sql("update hosting set cancel_reason = 'Doch nicht.' where id = " + hosting)
                        .update();
                orders.publish("hosting-cancelled", "hosting-" + hosting, Map.of());
            }
        }

        List<Long> hostings(String status) {
            return stack.data()
                    .jdbc()
                    .sql("select id from hosting where status = ?")
                    .param(status)
                    .query(Long.class)
                    .list();
        }

        String externalId(long hosting) {
            var installation = stack.data()
                    .jdbc()
                    .sql("select id from installation")
                    .query(String.class)
                    .single();
            return "mkm-" + installation + "-h-" + hosting;
        }

        String guidOf(long hosting) {
            return stack.data()
                    .jdbc()
                    .sql("select subscription_guid from hosting where id = ?")
                    .param(hosting)
                    .query(String.class)
                    .single();
        }
    }

    private final Installation first = Installation.with(new TestStack());
    private final Installation second = Installation.with(new TestStack());

    @AfterAll
    void stop() {
        first.portal().close();
        second.portal().close();
        // the first one's folder holds the database's programs
        second.stack().close();
        first.stack().close();
    }

    @Test
    void neitherTouchesWhatTheOtherMade() {
        var plesk = first.stack().plesk();
        second.stack()
                .data()
                .jdbc()
                .sql("update plesk_server set port = ?, trusted_certificates = ?")
                .params(plesk.port(), plesk.certificatePem())
                .update();
        var before = plesk.agent().content().webspaces().size();
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(first.portal()::start),
                        CompletableFuture.runAsync(second.portal()::start))
                .join();

        IntStream.range(0, ORDERS).forEach(number -> {
            first.order(number);
            second.order(number);
            if (number % EVERY == 4) {
                // of either
                plesk.agent().fail("webspace.add", new PleskFault.OperationError(1024), 2);
                plesk.agent().fail("webspace.add", new PleskFault.HalfDone(), 1);
            }
        });

        await("nothing is under way")
                .atMost(PATIENCE)
                .until(() -> first.hostings("PROVISIONING").size()
                                + second.hostings("PROVISIONING").size()
                        == 0);
        var made = plesk.agent().content().webspaces().stream()
                .filter(webspace -> webspace.externalId() != null)
                .collect(Collectors.toMap(Webspace::externalId, Function.identity()));
        for (var installation : List.of(first, second)) {
            var active = installation.hostings("ACTIVE");
            var failed = Stream.of("FAILED", "CANCELLED")
                    .flatMap(status -> installation.hostings(status).stream())
                    .toList();
            LOG.info("{} eingesetzt, {} failed", active.size(), failed.size());
            assertThat(active.size() + failed.size()).isEqualTo(ORDERS);
            assertThat(failed).as("cancelled and refused").hasSizeGreaterThan(ORDERS / EVERY);
            assertThat(active)
                    .allSatisfy(hosting -> assertThat(made.get(installation.externalId(hosting)))
                            .isNotNull()
                            .extracting(Webspace::guid)
                            .isEqualTo(installation.guidOf(hosting)));
            assertThat(failed)
                    .allSatisfy(hosting -> assertThat(made).doesNotContainKey(installation.externalId(hosting)));
        }
        assertThat(made)
                .hasSize(first.hostings("ACTIVE").size()
                        + second.hostings("ACTIVE").size());
        assertThat(plesk.agent().content().webspaces()).hasSize(before + made.size());
        assertThat(plesk.agent().content().customers().stream().filter(customer -> customer.externalId() != null))
                .hasSize(2);
        assertThat(DemoPlesk.content(TestStack.PLESK_KEY).webspaces())
                .extracting(Webspace::guid)
                .allSatisfy(guid -> assertThat(plesk.agent().content().webspaces())
                        .extracting(Webspace::guid)
                        .contains(guid));
    }
}
