package de.fisinger.mkm.process;

import io.camunda.client.api.command.ClientStatusException;
import io.grpc.Status;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares the table {@code work} with what the engine has, after one of them lost something: starts what is missing, ends
 * what is orphaned (docs/operations.md says when that happens). Where nothing was lost it only notes which work is finished.
 */
@Component
public class Reconciliation {

    /**
     * What was done.
     *
     * @param started things that got a new instance
     * @param ended instances that nothing in the database stands for
     * @param failed things and instances that could not be looked at; they are next time
     */
    public record Result(int started, int ended, int failed) {}

    private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);

    private final List<ProcessOwner> owners;
    private final EngineGateway engine;
    private final EngineCheck check;
    private final ReconciledInstances instances;
    private final EngineHistory history;
    private final AccountBinding accounts;
    private final Works works;
    private final TransactionTemplate transaction;
    private final ProcessSettings settings;

    Reconciliation(
            List<ProcessOwner> owners,
            EngineGateway engine,
            EngineCheck check,
            ReconciledInstances instances,
            EngineHistory history,
            AccountBinding accounts,
            Works works,
            TransactionTemplate transaction,
            ProcessSettings settings) {
        this.owners = owners;
        this.engine = engine;
        this.check = check;
        this.instances = instances;
        this.history = history;
        this.accounts = accounts;
        this.works = works;
        this.transaction = transaction;
        this.settings = settings;
    }

    /**
     * Compares once. Call it outside of transactions.
     *
     * @throws ClientStatusException if the engine doesn't answer; what was done stays done
     */
    public Result run() {
        if (!check.isKept()) {
            LOG.error("Nothing is compared: {}", check.finding());
            return new Result(0, 0, 0);
        }
        var before = Instant.now().minus(settings.reconcileAfter());
        var pass = new Pass(history.isTold());
        var kinds = owners.stream().map(owner -> owner.kind().name()).toList();
        // the orphans first: a thing's new instance waits as long as an old one about it runs
        if (pass.isTold) {
            instances.orphans(before, kinds).forEach(orphan -> pass.look(orphan.subject(), () -> end(orphan, pass)));
        }
        instances.unfinished(before, kinds).forEach(found -> pass.look(found.subject(), () -> carryOn(found, pass)));
        if (pass.ended + pass.started > 0) {
            LOG.warn(
                    "Reconciled: {} instances started again, {} ended that nothing stands for",
                    pass.started,
                    pass.ended);
        }
        return new Result(pass.started, pass.ended, pass.failed);
    }

    private void end(ReconciledInstances.Active orphan, Pass pass) {
        LOG.warn("Ending instance {} about {}, which doesn't hold it", orphan.processInstanceKey(), orphan.subject());
        engine.end(orphan.processInstanceKey());
        // the exporter tells so as well, a moment later
        instances.ended(orphan.processInstanceKey());
        pass.ended++;
    }

    private void carryOn(Unfinished found, Pass pass) {
        var owner = owners.stream()
                .filter(candidate -> candidate.kind().name().equals(found.kind()))
                .findFirst()
                .orElseThrow();
        accounts.callFor(found.accountId(), () -> {
            var isInWork = owner.isInWork(found.id());
            switch (found.verdict(pass.isTold, isInWork)) {
                case LEAVE -> {}
                case FINISH -> ifStill(found, isInWork, owner, work -> work.finish(Instant.now()));
                case START_AGAIN -> ifStill(found, isInWork, owner, work -> startAgain(work, owner, pass));
                case ASK_ENGINE -> {
                    if (!engine.knowsInstance(Objects.requireNonNull(found.holder()))) {
                        ifStill(found, isInWork, owner, work -> startAgain(work, owner, pass));
                    }
                }
            }
            return found;
        });
    }

    /** Does something about work that nobody took, started over, finished or decided since it was read. */
    private void ifStill(Unfinished read, boolean isInWork, ProcessOwner owner, Consumer<Work> change) {
        transaction.executeWithoutResult(_ -> works.lock(read.subject(), read.version())
                .filter(_ -> owner.isInWork(read.id()) == isInWork)
                .ifPresent(change));
    }

    private void startAgain(Work work, ProcessOwner owner, Pass pass) {
        if (owner.isStartedAgain(work.subjectId())) {
            LOG.warn("Starting {} again: the engine has no instance of it", work.subject());
            works.startAgain(work, owner);
            pass.started++;
        } else {
            owner.makeUp(work.subjectId(), work.attempt());
            work.finish(Instant.now());
        }
    }

    /** What is counted while comparing. One thing that fails keeps no other from being looked at. */
    static final class Pass {

        private final boolean isTold;
        private int started;
        private int ended;
        private int failed;

        Pass(boolean isTold) {
            this.isTold = isTold;
        }

        int failed() {
            return failed;
        }

        void look(String subject, Runnable step) {
            try {
                step.run();
            } catch (ClientStatusException e) {
                if (e.getStatusCode() == Status.Code.UNAVAILABLE
                        || e.getStatusCode() == Status.Code.DEADLINE_EXCEEDED) {
                    // then no other has better luck
                    throw e;
                }
                failed(subject, e);
            } catch (RuntimeException e) {
                failed(subject, e);
            }
        }

        private void failed(String subject, RuntimeException e) {
            failed++;
            LOG.error("Could not compare {} with the engine: {}", subject, JobAnswers.textOf(e));
        }
    }
}
