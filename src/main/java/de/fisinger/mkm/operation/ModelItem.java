package de.fisinger.mkm.operation;

import de.fisinger.mkm.list.ListStatement;
import java.time.Instant;
import java.util.List;

/**
 * A row of Administration → Prozesse.
 *
 * @param id the engine's key of the deployed version
 * @param processId the process
 * @param version version
 * @param deployedAt since when the engine has it
 * @param inForce whether new instances begin on it
 * @param running how many instances run on it
 * @param ended how many ended on it, of those that are still known
 */
public record ModelItem(
        long id, String processId, int version, Instant deployedAt, boolean inForce, long running, long ended) {

    static final String COLUMNS = "d.id, d.processId, d.version, d.deployedAt, d.inForce, d.running, d.ended";

    /**
     * Its columns are prozess, version, seit, laufend, beendet and zustand.
     *
     * @param processIds the processes that can be chosen
     */
    static ListStatement<ModelItem> statement(List<String> processIds) {
        return ListStatement.of(ModelItem.class, COLUMNS, "DeployedVersion d", "d.id")
                .choice("prozess", "d.processId", processIds)
                .choice("zustand", "d.inForce", List.of(true, false))
                .number("version", "d.version")
                .time("seit", "d.deployedAt")
                .number("laufend", "d.running")
                .number("beendet", "d.ended")
                .orderedBy("prozess", false);
    }
}
