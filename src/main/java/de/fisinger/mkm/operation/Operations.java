package de.fisinger.mkm.operation;

import de.fisinger.mkm.account.AccountScope;
import de.fisinger.mkm.audit.AuditAction;
import de.fisinger.mkm.audit.AuditLog;
import de.fisinger.mkm.input.GoneException;
import de.fisinger.mkm.input.InputCheck;
import de.fisinger.mkm.list.ListSource;
import de.fisinger.mkm.list.Lists;
import de.fisinger.mkm.process.Cancellations;
import de.fisinger.mkm.process.EngineHistory;
import de.fisinger.mkm.process.ForgottenJobs;
import de.fisinger.mkm.process.Incidents;
import de.fisinger.mkm.process.Journal;
import de.fisinger.mkm.process.ProcessModels;
import de.fisinger.mkm.process.TooLateException;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The process instances of all accounts, for the provider's staff: Administration → Vorgänge. */
@Service
@PreAuthorize("hasRole('SUPPORT')")
public class Operations {

    private final OperationRepository operations;
    private final Lists lists;
    private final Journal journal;
    private final EngineHistory engine;
    private final ProcessModels models;
    private final Incidents incidents;
    private final ForgottenJobs waiting;
    private final Cancellations cancellations;
    private final OperationSettings settings;
    private final InputCheck input;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    Operations(
            OperationRepository operations,
            Lists lists,
            Journal journal,
            EngineHistory engine,
            ProcessModels models,
            Incidents incidents,
            ForgottenJobs waiting,
            Cancellations cancellations,
            OperationSettings settings,
            InputCheck input,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.operations = operations;
        this.lists = lists;
        this.journal = journal;
        this.engine = engine;
        this.models = models;
        this.incidents = incidents;
        this.waiting = waiting;
        this.cancellations = cancellations;
        this.settings = settings;
        this.input = input;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Instances that go on. */
    public ListSource<OperationItem> open() {
        return lists.source(OperationItem.statement(true, models.processIds()), Map.of());
    }

    /** Instances that ended, with the same columns. */
    public ListSource<OperationItem> ended() {
        return lists.source(OperationItem.statement(false, models.processIds()), Map.of());
    }

    /**
     * Describes an instance.
     *
     * @return empty if the engine never told of it, or it ended too long ago
     */
    public Optional<OperationDetails> find(long processInstanceKey) {
        return operations
                .item(processInstanceKey)
                .map(item -> new OperationDetails(
                        item,
                        AccountScope.callForAllAccounts(() -> journal.of(processInstanceKey)),
                        engine.incidents(processInstanceKey),
                        engine.diagram(processInstanceKey).orElse(null),
                        settings.page(processInstanceKey),
                        item.status().isOpen() && isCancellable(item)));
    }

    private boolean isCancellable(OperationItem item) {
        return item.accountId() == null
                || AccountScope.call(item.accountId(), () -> cancellations.isCancellable(item.id(), item.subject()));
    }

    /**
     * Raises the tries of an instance's failed jobs and resolves its incidents; what waits for another try has it at once.
     *
     * @return whether there were any; somebody else may have been quicker
     * @throws de.fisinger.mkm.process.EngineAwayException if the engine doesn't answer
     */
    public boolean retry(long processInstanceKey) {
        var item = operations.item(processInstanceKey).orElseThrow(GoneException::new);
        // before the engine has it: nothing may happen that isn't noted
        audit.noteForBoth(item.accountId(), AuditAction.INCIDENT_RESOLVED, item.auditWords());
        return incidents.retry(processInstanceKey) + waiting.setGoing(processInstanceKey) > 0;
    }

    /**
     * Ends an instance; what it did is taken back where its process can do that.
     *
     * @param reason for the reseller
     * @throws jakarta.validation.ConstraintViolationException if there is no reason
     * @throws TooLateException if it is too late, or nobody may end instances of this process
     */
    public void cancel(long processInstanceKey, Reason reason) {
        input.require(reason);
        var item = operations.item(processInstanceKey).orElseThrow(GoneException::new);
        if (!item.status().isOpen()) {
            throw new TooLateException("instance %d has ended".formatted(processInstanceKey));
        }
        inAccountOf(item, () -> {
            cancellations.cancel(processInstanceKey, item.subject(), reason.text());
            audit.noteForBoth(item.accountId(), AuditAction.INSTANCE_CANCELLED, item.auditWords());
        });
    }

    private void inAccountOf(OperationItem item, Runnable work) {
        if (item.accountId() == null) {
            transaction.executeWithoutResult(_ -> work.run());
        } else {
            AccountScope.call(item.accountId(), () -> {
                transaction.executeWithoutResult(_ -> work.run());
                return item;
            });
        }
    }
}
