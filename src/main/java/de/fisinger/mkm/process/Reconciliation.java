package de.fisinger.mkm.process;

import de.fisinger.mkm.process.ProcessOwner.OpenWork;
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
 * missing, ends what is orphaned (docs/operations.md says when that happens). Where nothing was lost it changes nothing.
 */
@Component
public class Reconciliation {

    /**
     * What was done.
     *
     * @param started things that got a new instance
     * @param ended instances that nothing in the database stands for
     */
    public record Result(int started, int ended) {}

    private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);

    private final List<ProcessOwner> owners;
    private final Engine engine;
    private final EngineInstances instances;
    private final AccountBinding accounts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ProcessSettings settings;

    Reconciliation(
            List<ProcessOwner> owners,
            Engine engine,
            EngineInstances instances,
            AccountBinding accounts,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            ProcessSettings settings) {
        this.owners = owners;
        this.engine = engine;
        this.instances = instances;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.settings = settings;
    }

    /**
     * Compares once. Call it outside of transactions.
     *
     * @throws io.camunda.client.api.command.ClientStatusException if the engine doesn't answer; what was done stays done
     */
    public Result run() {
        var before = Instant.now().minus(settings.reconcileAfter());
        // the orphans first: a thing's new instance waits as long as an old one about it runs
        var ended = endOrphans(before);
        var started = startMissing(before);
        if (ended + started > 0) {
            LOG.warn("Reconciled: {} instances started again, {} ended that nothing stands for", started, ended);
        }
        return new Result(started, ended);
    }

    private int endOrphans(Instant before) {
        var ended = 0;
        for (var instance : instances.activeSince(before)) {
            if (!engine.knowsInstance(instance.processInstanceKey())) {
                instances.lost(instance.processInstanceKey());
            } else if (isOrphan(instance)) {
                LOG.warn(
                        "Ending instance {} about {}, which nothing in the database stands for",
                        instance.processInstanceKey(),
                        instance.subject());
                engine.end(instance.processInstanceKey());
                ended++;
            }
        }
        return ended;
    }

    private boolean isOrphan(EngineInstances.Active instance) {
        var subject = Subject.parse(instance.subject());
        var owner = subject.ownerOf(owners);
        return owner.isPresent()
                && (!instances.hasAccount(instance.accountId())
                        || !Boolean.TRUE.equals(accounts.callFor(
                                instance.accountId(),
                                () -> owner.get().isInHandsOf(subject.id(), instance.processInstanceKey()))));
    }

    private int startMissing(Instant before) {
        var started = 0;
        for (var owner : owners) {
            for (var work : accounts.callForAll(() -> owner.open(before))) {
                var subject = owner.kind() + "-" + work.id();
                if (isMissing(work.processInstanceKey(), subject)) {
                    LOG.warn("Starting {} again: the engine has no instance of it", subject);
                    startAgain(owner, work);
                    started++;
                }
            }
        }
        return started;
    }

    private void startAgain(ProcessOwner owner, OpenWork work) {
        accounts.callFor(work.accountId(), () -> {
            transaction.executeWithoutResult(_ -> owner.startAgain(work.id()));
            return work;
        });
    }

    private boolean isMissing(@Nullable Long instance, String subject) {
        return instance == null
                ? !isInOutbox(subject) && !instances.isActive(subject)
                // negative since the engine lost its data
                : instance < 0 || !engine.knowsInstance(instance);
    }

    private boolean isInOutbox(String subject) {
        return Objects.requireNonNull(
                jdbc.sql("""
                        select count(*) > 0 from scheduled_tasks
                        where task_name = 'publish-message' and task_instance like ? || '/%'
                        """).param(subject).query(Boolean.class).single());
    }
}
