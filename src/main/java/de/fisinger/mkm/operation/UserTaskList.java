package de.fisinger.mkm.operation;

import de.fisinger.mkm.account.AccountScope;
import de.fisinger.mkm.account.CurrentUser;
import de.fisinger.mkm.audit.AuditAction;
import de.fisinger.mkm.audit.AuditLog;
import de.fisinger.mkm.format.Texts;
import de.fisinger.mkm.input.InputCheck;
import de.fisinger.mkm.list.ListSource;
import de.fisinger.mkm.list.Lists;
import de.fisinger.mkm.process.Job;
import de.fisinger.mkm.process.UserTasks;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** User tasks that analysts put into the models, for the provider's staff: Administration → Aufgaben. */
@Service
@PreAuthorize("hasRole('SUPPORT')")
public class UserTaskList {

    private final UserTaskRepository open;
    private final UserTasks tasks;
    private final Lists lists;
    private final InputCheck input;
    private final CurrentUser user;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    UserTaskList(
            UserTaskRepository open,
            UserTasks tasks,
            Lists lists,
            InputCheck input,
            CurrentUser user,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.open = open;
        this.tasks = tasks;
        this.lists = lists;
        this.input = input;
        this.user = user;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** What waits. */
    public ListSource<UserTaskItem> list() {
        return lists.source(UserTaskItem.STATEMENT, Map.of());
    }

    /**
     * Approves a user task: its instance goes on.
     *
     * @throws AlreadyDecidedException if somebody was quicker, or the instance has ended
     */
    public void approve(long userTaskKey) {
        decide(userTaskKey, null);
    }

    /**
     * Declines a user task: its instance goes the way that the model has for this.
     *
     * @param reason for the reseller
     * @throws jakarta.validation.ConstraintViolationException if there is no reason
     * @throws AlreadyDecidedException if somebody was quicker, or the instance has ended
     */
    public void decline(long userTaskKey, Reason reason) {
        input.require(reason);
        decide(userTaskKey, reason.text());
    }

    private void decide(long userTaskKey, @Nullable String reason) {
        var task = open.item(userTaskKey).orElseThrow(AlreadyDecidedException::new);
        var account =
                Objects.requireNonNullElseGet(task.accountId(), () -> user.get().accountId());
        var job = new Job(
                task.id(),
                task.processId(),
                task.version(),
                task.processInstanceKey(),
                task.elementId(),
                account,
                Objects.requireNonNullElse(task.subject(), "instance-" + task.processInstanceKey()),
                1);
        try {
            AccountScope.call(account, () -> {
                transaction.executeWithoutResult(_ -> {
                    tasks.decide(job, reason);
                    audit.noteForBoth(task.accountId(), AuditAction.USER_TASK_DECIDED, words(task, reason));
                });
                return task;
            });
        } catch (DataIntegrityViolationException e) {
            throw new AlreadyDecidedException();
        }
    }

    private static String words(UserTaskItem task, @Nullable String reason) {
        return "%s · %s · %s"
                .formatted(
                        task.elementId(),
                        task.about(),
                        Texts.of(reason == null ? "user-task.audit-approved" : "user-task.audit-declined"));
    }
}
