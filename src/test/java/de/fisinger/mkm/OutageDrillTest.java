package de.fisinger.mkm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.fisinger.mkm.localstack.CommittedOrders;
import de.fisinger.mkm.localstack.OtherServers;
import de.fisinger.mkm.localstack.PortalProcess;
import de.fisinger.mkm.localstack.SilentServer;
import de.fisinger.mkm.localstack.TestStack;
import de.fisinger.mkm.localstack.plesk.PleskFault;
import de.fisinger.mkm.localstack.plesk.PleskState.Customer;
import de.fisinger.mkm.localstack.plesk.PleskState.Webspace;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Hundreds of hostings and mails while Plesk and the mail server are away twice, one Plesk and one mail server never answer,
 * engine and portal are killed: all is done once, nothing is left, and the pages of other accounts answer meanwhile.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutageDrillTest {

    private static final Logger LOG = LoggerFactory.getLogger(OutageDrillTest.class);

    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private static final int HOSTINGS = 300;

    /** As many on the Plesk server that never answers, and as many more mails to the mail server that doesn't. */
    private static final int SILENT = 40;

    private static final int MAILS = HOSTINGS + SILENT + SILENT;

    /** What a single order with its mail takes elsewhere, on a machine that is busy with other tests. */
    private static final Duration AT_ONCE = Duration.ofSeconds(12);

    private static final double READS_MILLIS = 400;

    /** Jobs that a killed portal held come again, and all that wait for another try. */
    private static final Duration LEASES_AND_BACK_OFFS = Duration.ofMinutes(3);

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private final TestStack stack = new TestStack();
    private final PortalProcess portal = new PortalProcess(patient(stack.settings()));
    private final CommittedOrders orders = new CommittedOrders(stack);
    private final JdbcClient jdbc = stack.data().jdbc();

    /** How long the portal took to answer each of somebody else's pages, in milliseconds. */
    private final List<Double> answers = new ArrayList<>();

    /** So that no outage of this drill takes all tries. */
    private static Map<String, String> patient(Map<String, String> settings) {
        settings.put("mkm.process.back-off", "1s,3s,20s,2m");
        return settings;
    }

    @AfterAll
    void stop() {
        portal.close();
        stack.close();
    }

    @Test
    void everythingIsDoneOnceAndOthersDoNotNotice() throws IOException {
        try (var silent = new SilentServer()) {
            var other = new OtherServers(stack.data().jdbc());
            other.at(silent.port(), silent.port());
            portal.start();
            orders.hosting();
            await("warm").atMost(PATIENCE).until(() -> count("mail_delivery where status = 'SENT'") == 1);

            var drill = CompletableFuture.runAsync(this::ordersAndOutages, Thread::startVirtualThread);
            visitDuring(drill::isDone);
            drill.join();

            portal.kill();
            portal.start();
            other.moveTo(stack.plesk().port(), stack.mails().smtpPort());
        }
        stack.broker().advanceClock(LEASES_AND_BACK_OFFS);

        visitDuring(this::isNothingLeft);

        LOG.info(
                "The slowest of {} answers to pages took {} ms",
                answers.size(),
                answers.stream().sorted(Comparator.reverseOrder()).limit(5).toList());
        assertEachIsMadeOnce();
        assertEachMailCame();
        assertThat(answers).hasSizeGreaterThan(80).allMatch(millis -> millis < 4000);
        // a machine of two cores that starts a broker meanwhile pauses once
        assertThat(answers.stream().filter(millis -> millis >= 2000).count()).isLessThanOrEqualTo(1);
    }

    private boolean isCalled(String subjects) {
        return count("process_step where state = 'RUNNING' and subject like '%s'".formatted(subjects)) > 0;
    }

    private void ordersAndOutages() {
        IntStream.range(0, SILENT).forEach(_ -> {
            orders.hosting(OtherServers.CONTRACT, OtherServers.CUSTOMER);
            orders.mail(OtherServers.CONTRACT, OtherServers.USER);
        });
        await("both are called").atMost(PATIENCE).until(() -> isCalled("hosting-%") && isCalled("mail-%"));
        orders.hosting();
        await("a single order elsewhere is mailed")
                .atMost(AT_ONCE)
                .until(() -> count("mail_delivery where status = 'SENT'") == 2);
        IntStream.range(2, HOSTINGS).forEach(_ -> orders.hosting());
        awaitActive(20);
        pleskAndMailServerAreAway(new PleskFault.HttpStatus(503));
        awaitActive(100);
        stack.broker().kill();
        stack.broker().restart();
        awaitActive(150);
        pleskAndMailServerAreAway(new PleskFault.CutAfter());
        awaitActive(200);
    }

    private void pleskAndMailServerAreAway(PleskFault fault) {
        var retryingBefore = count("process_step where state = 'RETRYING'");
        stack.plesk().agent().fail("*", fault, 5000);
        stack.mails().stopTaking();
        await("Plesk is missed")
                .atMost(PATIENCE)
                .until(() -> count("process_step where state = 'RETRYING'") > retryingBefore + 10);
        stack.mails().takeAgain();
        stack.plesk().agent().heal();
    }

    private void awaitActive(int hostings) {
        await(hostings + " hostings are eingesetzt")
                .atMost(PATIENCE)
                .until(() -> count("hosting where status = 'ACTIVE'") >= hostings);
    }

    private boolean isNothingLeft() {
        return count("hosting where status <> 'ACTIVE'") == 0
                && count("mail_delivery where status <> 'SENT'") == 0
                && count("mail_delivery") == MAILS
                && count("scheduled_tasks where task_name = 'publish-message'") == 0
                && count("engine.process_overview where ended_at is null") == 0;
    }

    /** Somebody of another account looks at one page after the other. */
    private void visitDuring(BooleanSupplier isOver) {
        var context = CHROMIUM.context();
        var page = Chromium.at(context, portal.address("/").getPort(), "kunde", "kunde", "/kunden");
        page.onRequestFinished(request -> {
            if (request.url().contains("v-r=uidl")) {
                answers.add(request.timing().responseEnd);
            }
        });
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        for (var i = 0; !isOver.getAsBoolean(); i++) {
            assertThat(System.nanoTime()).as(this::whatIsLeft).isLessThan(deadline);
            Screen.follow(page, i % 2 == 0 ? "/produkte" : "/kunden");
            // as somebody reads: without a pause this page alone would keep the machine busy
            page.waitForTimeout(READS_MILLIS);
        }
        page.close();
        context.clearCookies();
    }

    private String whatIsLeft() {
        return jdbc.sql("""
                        select 'left: ' || string_agg(process_id || ' ' || subject || ' ' || status || ' ' || coalesce(cause, ''), '; ')
                        from engine.process_overview where ended_at is null
                        """).query(String.class).optional().orElse("nothing");
    }

    private void assertEachIsMadeOnce() {
        var content = stack.plesk().agent().content();
        assertThat(content.webspaces())
                .extracting(Webspace::externalId)
                .filteredOn(Objects::nonNull)
                .doesNotHaveDuplicates()
                .hasSize(HOSTINGS + SILENT);
        assertThat(content.customers())
                .extracting(Customer::externalId)
                .filteredOn(Objects::nonNull)
                .doesNotHaveDuplicates()
                .hasSize(2);
        assertThat(count("engine.incident where resolved_at is null")).isZero();
    }

    /** A mail can come twice if its server or the portal was away in the moment in which it was taken. */
    private void assertEachMailCame() {
        var ids = stack.mails().mails().stream().map(OutageDrillTest::messageId).toList();
        assertThat(ids.stream().distinct()).hasSize(MAILS);
        assertThat(ids).hasSizeLessThanOrEqualTo(MAILS + 12);
    }

    private static String messageId(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private long count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Long.class).single();
    }
}
