package de.fisinger.mkm.operation;

import de.fisinger.mkm.process.JournalEntry;
import de.fisinger.mkm.process.OpenIncident;
import de.fisinger.mkm.process.ProcessDiagram;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A process instance as its page shows it.
 *
 * @param item what the list shows
 * @param steps what was done, the oldest first
 * @param incidents what waits for an operator
 * @param diagram where it stands in its model; null if the engine's exporter never told of the model
 * @param operate its page in Camunda Operate; null if no address is set
 * @param cancellable whether support may end it
 */
public record OperationDetails(
        OperationItem item,
        List<JournalEntry> steps,
        List<OpenIncident> incidents,
        @Nullable ProcessDiagram diagram,
        @Nullable URI operate,
        boolean cancellable) {}
