package de.fisinger.mkm.exporter;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.CompensationSubscriptionIntent;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.CompensationSubscriptionRecordValue;
import io.camunda.zeebe.protocol.record.value.IncidentRecordValue;
import io.camunda.zeebe.protocol.record.value.MessageStartEventSubscriptionRecordValue;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import io.camunda.zeebe.protocol.record.value.UserTaskRecordValue;
import io.camunda.zeebe.protocol.record.value.deployment.Process;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;

/** How a record becomes a row. Each statement may run again for the same record, and for one that is older than the row. */
final class RecordRows {

    private static final int LONGEST_MESSAGE = 2000;

    private final Connection connection;

    RecordRows(Connection connection) {
        this.connection = connection;
    }

    /**
     * Writes a record.
     *
     * @return key of the process instance it is about
     */
    Optional<Long> write(Record<?> exported) throws SQLException {
        return switch (exported.getValue()) {
            case Process model -> deployed(exported, model);
            case ProcessInstanceRecordValue element -> moved(exported, element);
            case MessageStartEventSubscriptionRecordValue start -> started(start);
            case CompensationSubscriptionRecordValue compensation -> compensated(exported, compensation);
            case IncidentRecordValue incident -> incident(exported, incident);
            case UserTaskRecordValue task -> userTask(exported, task);
            default -> Optional.empty();
        };
    }

    private Optional<Long> deployed(Record<?> exported, Process model) throws SQLException {
        if (model.getResource().length > 0) {
            update(
                    """
                    insert into engine.process_definition (process_definition_key, process_id, version, xml, deployed_at)
                    values (?, ?, ?, ?, ?) on conflict do nothing
                    """,
                    model.getProcessDefinitionKey(),
                    model.getBpmnProcessId(),
                    model.getVersion(),
                    new String(model.getResource(), StandardCharsets.UTF_8),
                    at(exported));
        }
        return Optional.empty();
    }

    private Optional<Long> moved(Record<?> exported, ProcessInstanceRecordValue element) throws SQLException {
        var state = stateAfter(exported.getIntent());
        if (state == null) {
            return Optional.empty();
        }
        if (element.getBpmnElementType() == BpmnElementType.PROCESS) {
            instance(exported, element, state);
        } else {
            element(exported, element, state);
        }
        return Optional.of(element.getProcessInstanceKey());
    }

    private static String stateAfter(Intent intent) {
        return switch (intent) {
            case ProcessInstanceIntent.ELEMENT_ACTIVATED, ProcessInstanceIntent.ELEMENT_MIGRATED -> "ACTIVE";
            case ProcessInstanceIntent.ELEMENT_COMPLETED, ProcessInstanceIntent.SEQUENCE_FLOW_TAKEN -> "COMPLETED";
            case ProcessInstanceIntent.ELEMENT_TERMINATED -> "TERMINATED";
            default -> null;
        };
    }

    private void instance(Record<?> exported, ProcessInstanceRecordValue instance, String state) throws SQLException {
        update(
                """
                insert into engine.process_instance as known (process_instance_key, process_definition_key, process_id,
                    version, state, started_at, ended_at)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (process_instance_key) do update set process_definition_key = excluded.process_definition_key,
                    process_id = excluded.process_id, version = excluded.version,
                    state = case when excluded.state = 'ACTIVE' then known.state else excluded.state end,
                    ended_at = coalesce(excluded.ended_at, known.ended_at)
                """,
                instance.getProcessInstanceKey(),
                instance.getProcessDefinitionKey(),
                instance.getBpmnProcessId(),
                instance.getVersion(),
                state,
                at(exported),
                endedAt(exported, state));
    }

    private void element(Record<?> exported, ProcessInstanceRecordValue element, String state) throws SQLException {
        update(
                """
                insert into engine.element as known (element_instance_key, process_instance_key, element_id, element_type,
                    state, started_at, ended_at)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (element_instance_key) do update set element_id = excluded.element_id,
                    state = case when excluded.state = 'ACTIVE' or known.state = 'COMPENSATED' then known.state
                        else excluded.state end,
                    ended_at = coalesce(excluded.ended_at, known.ended_at)
                """,
                exported.getKey(),
                element.getProcessInstanceKey(),
                element.getElementId(),
                element.getBpmnElementType().name(),
                state,
                at(exported),
                endedAt(exported, state));
    }

    /** MKM's messages carry the subject as correlation key, and the account; nothing else of the variables is read. */
    private Optional<Long> started(MessageStartEventSubscriptionRecordValue start) throws SQLException {
        if (start.getProcessInstanceKey() <= 0 || !(start.getVariables().get("accountId") instanceof Number account)) {
            return Optional.empty();
        }
        update(
                """
                insert into engine.process_instance (process_instance_key, process_definition_key, process_id, version,
                    state, started_at, subject, account_id)
                values (?, ?, ?, 0, 'ACTIVE', now(), ?, ?)
                on conflict (process_instance_key) do update set subject = excluded.subject,
                    account_id = excluded.account_id
                """,
                start.getProcessInstanceKey(),
                start.getProcessDefinitionKey(),
                start.getBpmnProcessId(),
                start.getCorrelationKey(),
                account.longValue());
        return Optional.of(start.getProcessInstanceKey());
    }

    private Optional<Long> compensated(Record<?> exported, CompensationSubscriptionRecordValue compensation)
            throws SQLException {
        if (exported.getIntent() == CompensationSubscriptionIntent.COMPLETED) {
            update(
                    "update engine.element set state = 'COMPENSATED' where element_instance_key = ?",
                    compensation.getCompensableActivityInstanceKey());
        }
        return Optional.of(compensation.getProcessInstanceKey());
    }

    private Optional<Long> incident(Record<?> exported, IncidentRecordValue incident) throws SQLException {
        if (exported.getIntent() == IncidentIntent.CREATED || exported.getIntent() == IncidentIntent.MIGRATED) {
            update(
                    """
                    insert into engine.incident (incident_key, process_instance_key, element_instance_key, element_id,
                        job_key, error_type, message, created_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict (incident_key) do update set element_id = excluded.element_id
                    """,
                    exported.getKey(),
                    incident.getProcessInstanceKey(),
                    incident.getElementInstanceKey(),
                    incident.getElementId(),
                    incident.getJobKey() > 0 ? incident.getJobKey() : null,
                    incident.getErrorType().name(),
                    cut(incident.getErrorMessage()),
                    at(exported));
        } else if (exported.getIntent() == IncidentIntent.RESOLVED) {
            update(
                    "update engine.incident set resolved_at = ? where incident_key = ?",
                    at(exported),
                    exported.getKey());
        }
        return Optional.of(incident.getProcessInstanceKey());
    }

    private Optional<Long> userTask(Record<?> exported, UserTaskRecordValue task) throws SQLException {
        if (exported.getIntent() == UserTaskIntent.CREATED || exported.getIntent() == UserTaskIntent.MIGRATED) {
            update("""
                    insert into engine.user_task (user_task_key, process_instance_key, element_id, created_at)
                    values (?, ?, ?, ?) on conflict (user_task_key) do update set element_id = excluded.element_id
                    """, task.getUserTaskKey(), task.getProcessInstanceKey(), task.getElementId(), at(exported));
        } else if (exported.getIntent() == UserTaskIntent.COMPLETED
                || exported.getIntent() == UserTaskIntent.CANCELED) {
            update(
                    "update engine.user_task set ended_at = ? where user_task_key = ?",
                    at(exported),
                    task.getUserTaskKey());
        }
        return Optional.of(task.getProcessInstanceKey());
    }

    /** Not between the two halves of a character. */
    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_MESSAGE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_MESSAGE));
    }

    private static Timestamp at(Record<?> exported) {
        return new Timestamp(exported.getTimestamp());
    }

    private static Timestamp endedAt(Record<?> exported, String state) {
        return state.equals("ACTIVE") ? null : at(exported);
    }

    private void update(String sql, Object... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) {
                // PostgreSQL's texts hold every character but one
                statement.setObject(
                        i + 1, parameters[i] instanceof String text ? text.replace("\0", "") : parameters[i]);
            }
            statement.executeUpdate();
        }
    }
}
