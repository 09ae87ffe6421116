package de.fisinger.mkm;

import static org.awaitility.Awaitility.await;

import de.fisinger.mkm.localstack.PortalProcess;
import de.fisinger.mkm.localstack.TestStack;
import de.fisinger.mkm.localstack.plesk.PleskAgent;
import de.fisinger.mkm.localstack.plesk.PleskFault;
import de.fisinger.mkm.operation.Operations;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;

/**
 * All that can happen to the calls of every process: each thing is done exactly once or undone, and nothing is left, neither
 * on Plesk nor in the engine. The steps are those of a portal of its own, with the product's waits.
 */
@MkmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsTest {

    private static final Duration READ_TIMEOUT = Duration.ofSeconds(1);

    /** Of an hour, so that tries are made in it. */
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    /** Longer than any lease and any of the product's waits between two tries. */
    private static final Duration LEASES_AND_BACK_OFFS = Duration.ofMinutes(31);

    private final TestStack stack = TestStack.shared();
    private final PortalProcess portal = new PortalProcess(ofTheProduct(stack.settings()));

    @Autowired
    @Qualifier("workerRuntime")
    private SmartLifecycle ownWorkers;

    @Autowired
    private EveryProcess things;

    @Autowired
    private Operations operations;

    @Autowired
    private Session session;

    private static Map<String, String> ofTheProduct(Map<String, String> settings) {
        settings.remove("mkm.process.back-off");
        settings.put("mkm.plesk.read-timeout", READ_TIMEOUT.toMillis() + "ms");
        settings.put("mkm.use.follow-every", "1s");
        return settings;
    }

    /** What happens while everything is under way. */
    enum Fault {
        /** Each packet is lost before Plesk sees it. */
        CUT_BEFORE,
        /** The connection is cut after Plesk did what each packet asks for. */
        CUT_AFTER,
        /** Plesk does what each packet asks for, and doesn't answer in time. */
        ANSWER_LOST,
        /** Plesk and the mail server. */
        AWAY_FOR_AN_HOUR,
        /** With calls under way. */
        ENGINE_KILLED,
        /** With calls under way; another one, that of the test, takes over. Comes last. */
        PORTAL_KILLED
    }

    @BeforeAll
    void leaveTheWorkToTheOther() {
        ownWorkers.stop();
        portal.start();
    }

    @AfterAll
    void workAgain() {
        portal.close();
        if (!ownWorkers.isRunning()) {
            ownWorkers.start();
        }
    }

    @BeforeEach
    void nothingIsUnderWay() {
        things.reset();
    }

    @AfterEach
    void leaveNothingToOthers() {
        stack.mails().takeAgain();
        things.reset();
    }

    @ParameterizedTest
    @EnumSource
    void everythingIsDoneOnceOrUndone(Fault fault) {
        things.prepare();
        awaitNothingUnderWay();
        things.changeByHand();

        begin(fault);
        things.order();
        end(fault);
        awaitNothingUnderWay();

        things.assertDoneOnceOrUndone();
        // a mail can come twice if its server or the portal was away in the moment in which it was taken
        things.assertEachMailCame(fault != Fault.AWAY_FOR_AN_HOUR && fault != Fault.PORTAL_KILLED);
        things.settle();
        awaitNothingUnderWay();
        things.assertNothingIsLeft();
    }

    private PleskAgent plesk() {
        return stack.plesk().agent();
    }

    private void begin(Fault fault) {
        switch (fault) {
            case CUT_BEFORE -> plesk().failEachOnce(new PleskFault.CutBefore());
            case CUT_AFTER -> plesk().failEachOnce(new PleskFault.CutAfter());
            case ANSWER_LOST -> plesk().failEachOnce(new PleskFault.Stall(READ_TIMEOUT.multipliedBy(2)));
            case AWAY_FOR_AN_HOUR -> {
                plesk().fail("*", new PleskFault.HttpStatus(503), 10_000);
                stack.mails().stopTaking();
            }
            case ENGINE_KILLED, PORTAL_KILLED -> plesk().failEachOnce(new PleskFault.Delay(READ_TIMEOUT.dividedBy(2)));
        }
    }

    private void end(Fault fault) {
        switch (fault) {
            case CUT_BEFORE, CUT_AFTER, ANSWER_LOST -> {
                // each packet goes wrong once
            }
            case AWAY_FOR_AN_HOUR -> {
                for (var minutes = 0; minutes < 60; minutes += 10) {
                    await("all have tried").until(() -> things.steps("RUNNING") == 0);
                    stack.broker().advanceClock(TEN_MINUTES);
                }
                things.healPlesk();
                stack.mails().takeAgain();
            }
            case ENGINE_KILLED ->
                duringCalls(() -> {
                    stack.broker().kill();
                    stack.broker().restart();
                });
            case PORTAL_KILLED ->
                duringCalls(() -> {
                    portal.kill();
                    ownWorkers.start();
                    stack.broker().advanceClock(LEASES_AND_BACK_OFFS);
                });
        }
    }

    private void duringCalls(Runnable kill) {
        var completed = things.steps("COMPLETED");
        awaitGoingOn(
                "calls are under way",
                () -> things.isAllDone() || (things.steps("COMPLETED") > completed && things.steps("RUNNING") > 2));
        kill.run();
    }

    private void awaitNothingUnderWay() {
        awaitGoingOn("nothing is under way", things::isAllDone);
    }

    /** What waits for its next try needs no patience here: the clock moves, and support tries again what still waits. */
    private void awaitGoingOn(String state, BooleanSupplier isReached) {
        var quiet = new Quiet();
        await(state).pollInterval(Duration.ofMillis(50)).until(() -> {
            things.incidents().forEach(this::retry);
            switch (quiet.beats(things.tries(), things.steps("RUNNING"), things.waiting())) {
                case 1 -> stack.broker().advanceClock(LEASES_AND_BACK_OFFS);
                case 4 -> things.waiting().forEach(this::retry);
                default -> {
                    // something is going on
                }
            }
            return isReached.getAsBoolean();
        });
    }

    /** Since when nothing has been tried. */
    private static final class Quiet {

        private static final Duration BEAT = Duration.ofMillis(700);

        private long tries = -1;
        private long since = System.nanoTime();
        private int told;

        /** The beats that have just become so many; 0 otherwise. */
        int beats(long triesNow, long running, List<Long> waiting) {
            if (triesNow != tries || running > 0 || waiting.isEmpty()) {
                tries = triesNow;
                since = System.nanoTime();
                told = 0;
            }
            var now = (int) ((System.nanoTime() - since) / BEAT.toNanos());
            var isNew = now > told;
            told = now;
            return isNew ? now : 0;
        }
    }

    private void retry(long instance) {
        session.as("support", () -> operations.retry(instance));
    }
}
