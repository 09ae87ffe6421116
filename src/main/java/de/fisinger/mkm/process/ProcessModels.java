package de.fisinger.mkm.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The process models as pages show them: the deployed versions, and those that MKM ships until the engine told of one. */
@Component
public class ProcessModels {

    private record Model(String xml, Map<String, String> names) {}

    private final EngineHistory engine;
    private final Map<String, Model> shipped = new HashMap<>();

    ProcessModels(ResourcePatternResolver resources, EngineHistory engine) throws IOException {
        this.engine = engine;
        for (var resource : resources.getResources("classpath*:bpmn/*.bpmn")) {
            var processId = Objects.requireNonNull(resource.getFilename()).replace(".bpmn", "");
            shipped.put(processId, model(contentOf(resource)));
        }
    }

    /** The processes that MKM ships. */
    public List<String> processIds() {
        return shipped.keySet().stream().sorted().toList();
    }

    /**
     * Gives the model that MKM ships, as Camunda Modeler writes it.
     *
     * @return empty if MKM ships no such process
     */
    public Optional<String> xml(String processId) {
        return Optional.ofNullable(shipped.get(processId)).map(Model::xml);
    }

    /**
     * Gives the model of a deployed version.
     *
     * @return empty if the engine never told of it
     */
    public Optional<String> xml(String processId, int version) {
        return engine.xml(processId, version);
    }

    /** The names of the elements of a deployed version; element id to name. The process itself is one of them. */
    public Map<String, String> names(String processId, int version) {
        return engine.xml(processId, version)
                .map(ProcessModels::model)
                .or(() -> Optional.ofNullable(shipped.get(processId)))
                .map(Model::names)
                .orElse(Map.of());
    }

    private static String contentOf(Resource resource) {
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Model model(String xml) {
        return BpmnModel.parse(xml.getBytes(StandardCharsets.UTF_8))
                .map(model -> new Model(xml, model.names()))
                .orElseThrow(() -> new IllegalStateException("this is no model"));
    }
}
