package de.fisinger.mkm.operation;

import static de.fisinger.mkm.list.ListColumn.choice;
import static de.fisinger.mkm.list.ListColumn.number;
import static de.fisinger.mkm.list.ListColumn.time;

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
     * The list.
     *
     * @param processIds the processes that can be chosen
     */
    static ListStatement<ModelItem> statement(List<String> processIds) {
        return ListStatement.of(ModelItem.class, COLUMNS, "DeployedVersion d", "d.id")
                .columns(
                        choice(
                                        "prozess",
                                        "operation.process",
                                        "d.processId",
                                        processIds,
                                        ModelItem::processId,
                                        id -> id)
                                .first(),
                        number("version", "model.version", "d.version", ModelItem::version)
                                .width("7rem"),
                        time("seit", "model.deployed", "d.deployedAt", ModelItem::deployedAt)
                                .width("9.5rem")
                                .second(),
                        number("laufend", "model.running", "d.running", ModelItem::running)
                                .withoutFilter()
                                .width("7rem"),
                        number("beendet", "model.ended", "d.ended", ModelItem::ended)
                                .withoutFilter()
                                .width("7rem"),
                        choice(
                                        "zustand",
                                        "contract.status",
                                        "d.inForce",
                                        List.of(true, false),
                                        ModelItem::inForce,
                                        inForce -> inForce ? "model.in-force" : "model.former")
                                .width("11rem")
                                .right())
                .orderedBy("prozess", false);
    }
}
