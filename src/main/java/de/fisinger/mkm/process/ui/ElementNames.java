package de.fisinger.mkm.process.ui;

import de.fisinger.mkm.process.ProcessModels;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names of processes and elements, for many at once: each model is read once. */
public final class ElementNames {

    private final ProcessModels models;
    private final Map<String, Map<String, String>> known = new HashMap<>();

    /** Makes one that has read nothing. */
    public ElementNames(ProcessModels models) {
        this.models = models;
    }

    /** The processes that MKM ships: id to name. */
    public Map<String, String> processes() {
        Map<String, String> processes = new LinkedHashMap<>();
        models.processIds().forEach(id -> processes.put(id, models.names(id, 0).getOrDefault(id, id)));
        return processes;
    }

    /** The process, which is an element of its model, too. */
    public String process(String processId, int version) {
        return element(processId, version, processId);
    }

    /** An element as the model names it; its id where it has no name. */
    public String element(String processId, int version, @Nullable String elementId) {
        return elementId == null
                ? "–"
                : known.computeIfAbsent(processId + "/" + version, _ -> models.names(processId, version))
                        .getOrDefault(elementId, elementId);
    }
}
