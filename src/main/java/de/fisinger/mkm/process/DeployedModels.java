package de.fisinger.mkm.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was deployed to the engine: the models that MKM ships, and those that support uploaded. */
@Component
@Transactional
class DeployedModels {

    /**
     * A model that somebody deployed past MKM, as from Camunda Modeler.
     *
     * @param processDefinitionKey the engine's key
     * @param xml the model
     */
    record Foreign(long processDefinitionKey, String xml) {}

    private final JdbcClient jdbc;

    DeployedModels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Long> definitionKeys() {
        return jdbc.sql("select process_definition_key from deployed_model where process_definition_key > 0")
                .query(Long.class)
                .list();
    }

    /** Whether the engine lost one of these models and didn't get it again, as when that was interrupted. */
    boolean lacksAny(List<String> fileNames) {
        return jdbc.sql(
                        "select count(*) > 0 from deployed_model where process_definition_key < 0 and file_name in (:names)")
                .param("names", fileNames)
                .query(Boolean.class)
                .single();
    }

    Optional<Long> definitionKey(String fileName, String checksum) {
        return jdbc.sql("""
                        select process_definition_key from deployed_model
                        where file_name = ? and checksum = ? and process_definition_key > 0
                        """).params(fileName, checksum).query(Long.class).optional();
    }

    void deployed(String fileName, String checksum, long processDefinitionKey, int version) {
        jdbc.sql("""
                        insert into deployed_model as known (file_name, checksum, process_definition_key, process_version, deployed_at)
                        values (?, ?, ?, ?, now())
                        on conflict (file_name) do update set checksum = excluded.checksum,
                            process_definition_key = excluded.process_definition_key,
                            process_version = excluded.process_version,
                            deployed_at = case when known.checksum = excluded.checksum then known.deployed_at
                                else excluded.deployed_at end
                        """).params(fileName, checksum, processDefinitionKey, version).update();
    }

    void uploaded(String processId, String xml, long processDefinitionKey, String by) {
        jdbc.sql("""
                        insert into uploaded_model (process_id, xml, process_definition_key, uploaded_by, uploaded_at)
                        values (?, ?, ?, ?, now())
                        on conflict (process_id) do update set xml = excluded.xml,
                            process_definition_key = excluded.process_definition_key, uploaded_by = excluded.uploaded_by,
                            uploaded_at = excluded.uploaded_at
                        """).params(processId, xml, processDefinitionKey, by).update();
    }

    void uploadedAgain(String processId, long processDefinitionKey) {
        jdbc.sql("update uploaded_model set process_definition_key = ? where process_id = ?")
                .params(processDefinitionKey, processId)
                .update();
    }

    /** Models in force of MKM's processes that neither MKM nor support deployed: process id to model. */
    Map<String, Foreign> foreign() {
        var models = new TreeMap<String, Foreign>();
        jdbc.sql("""
                        select v.process_id, v.id, d.xml from engine.deployed_version v
                        join engine.process_definition d on d.process_definition_key = v.id
                        join deployed_model m on m.file_name = v.process_id || '.bpmn'
                        where v.in_force and v.id <> m.process_definition_key and not exists
                            (select from uploaded_model u where u.process_definition_key = v.id)
                        """).query(row -> {
            models.put(row.getString("process_id"), new Foreign(row.getLong("id"), row.getString("xml")));
        });
        return models;
    }

    /** Uploaded models that the engine lost and that no shipped model has replaced since: process id to model. */
    Map<String, String> uploadedButUnknown() {
        var models = new TreeMap<String, String>();
        jdbc.sql("""
                        select u.process_id, u.xml from uploaded_model u
                        left join deployed_model d on d.file_name = u.process_id || '.bpmn'
                        where u.process_definition_key < 0 and (d.deployed_at is null or d.deployed_at < u.uploaded_at)
                        """).query(row -> {
            models.put(row.getString("process_id"), row.getString("xml"));
        });
        return models;
    }

    /**
     * An engine without data counts its keys from the beginning: the former ones stay, as negative numbers, wherever
     * they stand. What was going on there has ended.
     *
     * @param lost the models that the engine no longer knows
     */
    void forgetEngine(List<Long> lost) {
        var known = jdbc.sql(
                        "select process_definition_key from deployed_model where process_definition_key > 0 for update")
                .query(Long.class)
                .list();
        if (known.isEmpty() || !lost.containsAll(known)) {
            // another app instance was quicker
            return;
        }
        // what its exporters told; the new one's begin anew, perhaps with fewer partitions
        for (var told :
                List.of("exporter", "element", "incident", "user_task", "process_instance", "process_definition")) {
            jdbc.sql("delete from engine." + told).update();
        }
        // what waits to be told to it names keys that the new one gives to others
        for (var waiting : List.of(InstanceEnds.TASK, UserTasks.TASK)) {
            jdbc.sql("delete from scheduled_tasks where task_name = ?")
                    .param(waiting.getTaskName())
                    .update();
        }
        jdbc.sql("""
                        update /* of all accounts */ process_step
                        set process_instance_key = -process_instance_key, job_key = -job_key,
                            state = case when ended_at is null then 'ABANDONED' else state end,
                            ended_at = coalesce(ended_at, now())
                        where job_key > 0
                        """).update();
        jdbc.sql("""
                        update /* of all accounts */ work
                        set process_instance_key = -process_instance_key, version = version + 1
                        where process_instance_key > 0
                        """).update();
        for (var models : List.of("deployed_model", "uploaded_model")) {
            jdbc.sql("""
                            update %s set process_definition_key = -process_definition_key where process_definition_key > 0
                            """.formatted(models)).update();
        }
    }
}
