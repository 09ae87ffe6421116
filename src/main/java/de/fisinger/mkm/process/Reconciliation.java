package de.fisinger.mkm.process;

import io.camunda.client.api.command.ClientStatusException;
import io.grpc.Status;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares what the database says is in work with what the engine has, after one of them lost something: starts what is
 * missing, ends what is orphaned (docs/operations.md says when that happens). Where nothing was lost it only notes which
 * things no instance works on any more.
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
    private final Engine engine;
    private final EngineInstances instances;
    private final EngineView view;
    private final AccountBinding accounts;
    private final MessageOutbox outbox;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ProcessSettings settings;

    Reconciliation(
            List<ProcessOwner> owners,
            Engine engine,
            EngineInstances instances,
            EngineView view,
            AccountBinding accounts,
            MessageOutbox outbox,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            ProcessSettings settings) {
        this.owners = owners;
        this.engine = engine;
        this.instances = instances;
        this.view = view;
        this.accounts = accounts;
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.settings = settings;
    }

    /**
     * Compares once. Call it outside of transactions.
     *
     * @throws ClientStatusException if the engine doesn't answer; what was done stays done
     */
    public Result run() {
        var before = Instant.now().minus(settings.reconcileAfter());
        var pass = new Pass(view.isTold());
        // the orphans first: a thing's new instance waits as long as an old one about it runs
        if (pass.isTold) {
            instances
                    .activeSince(before)
                    .forEach(instance -> pass.look(instance.subject(), () -> endIfOrphan(instance, pass)));
        }
        for (var owner : owners) {
            accounts.callForAll(() -> owner.unfinished(before))
                    .forEach(item -> pass.look(owner.kind() + "-" + item.id(), () -> carryOn(owner, item, pass)));
        }
        if (pass.ended + pass.started > 0) {
            LOG.warn(
                    "Reconciled: {} instances started again, {} ended that nothing stands for",
                    pass.started,
                    pass.ended);
        }
        return new Result(pass.started, pass.ended, pass.failed);
    }

    private void endIfOrphan(EngineInstances.Active instance, Pass pass) {
        if (isOrphan(instance)) {
            LOG.warn(
                    "Ending instance {} about {}, which nothing in the database stands for",
                    instance.processInstanceKey(),
                    instance.subject());
            engine.end(instance.processInstanceKey());
            // the exporter tells so as well, a moment later
            instances.ended(instance.processInstanceKey());
            pass.ended++;
        }
    }

    /** Its thing is gone, has another instance, or doesn't know that this one took it. */
    private boolean isOrphan(EngineInstances.Active instance) {
        var subject = Subject.parse(instance.subject());
        var owner = subject.ownerOf(owners);
        if (owner.isEmpty()) {
            return false;
        }
        var key = instance.processInstanceKey();
        return !instances.hasAccount(instance.accountId())
                || accounts.callFor(instance.accountId(), () -> owner.get().find(subject.id()))
                        .map(WorkItem::instanceClaim)
                        .filter(claim -> instance.isPastItsFirstTask() ? claim.isHeldBy(key) : claim.isOpenTo(key))
                        .isEmpty();
    }

    private void carryOn(ProcessOwner owner, WorkItem read, Pass pass) {
        var subject = owner.kind() + "-" + read.id();
        var key = read.instanceClaim().processInstanceKey();
        if (!pass.isTold && (key == null || !read.isInWork())) {
            // whether an instance works on it, or has done so, only the exporter knows
            return;
        }
        var wasEnded = key != null && instances.hasEnded(key) && !read.isInWork();
        if (wasEnded || isLost(key, subject)) {
            accounts.callFor(read.accountId(), () -> {
                transaction.executeWithoutResult(_ -> owner.lock(read.id())
                        .filter(item -> item.instanceClaim().isStill(read.instanceClaim()))
                        .filter(item -> item.isInWork() == read.isInWork())
                        .ifPresent(item -> {
                            if (wasEnded) {
                                item.instanceClaim().finish(Instant.now());
                            } else {
                                startOver(owner, item, pass);
                            }
                        }));
                return read;
            });
        }
    }

    private void startOver(ProcessOwner owner, WorkItem item, Pass pass) {
        var messages = item.startMessages();
        if (messages.isEmpty()) {
            owner.finish(item.id());
            item.instanceClaim().finish(Instant.now());
        } else {
            LOG.warn("Starting {}-{} again: the engine has no instance of it", owner.kind(), item.id());
            item.instanceClaim().startOver(Instant.now());
            messages.forEach(outbox::publish);
            pass.started++;
        }
    }

    /** The engine is asked for itself only where its exporter doesn't tell of a running instance. */
    private boolean isLost(@Nullable Long key, String subject) {
        if (key == null) {
            return !isInOutbox(subject) && !instances.isActive(subject);
        }
        // negative since the engine, or the database, lost its data
        return key < 0 || (!instances.isActive(key) && !engine.knowsInstance(key));
    }

    private boolean isInOutbox(String subject) {
        return Objects.requireNonNull(
                jdbc.sql("""
                        select count(*) > 0 from scheduled_tasks
                        where task_name = 'publish-message' and task_instance like ? || '/%'
                        """).param(subject).query(Boolean.class).single());
    }

    /** What is counted while comparing. One thing that fails keeps no other from being looked at. */
    private static final class Pass {

        private final boolean isTold;
        private int started;
        private int ended;
        private int failed;

        Pass(boolean isTold) {
            this.isTold = isTold;
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
