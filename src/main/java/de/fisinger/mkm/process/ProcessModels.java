package de.fisinger.mkm.process;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The process models as pages show them: the deployed versions, and those that MKM ships until the engine told of one. */
@Component
public class ProcessModels {

    private static final XMLInputFactory XML = secureFactory();

    private record Model(String xml, Map<String, String> names) {}

    private final EngineView engine;
    private final Map<String, Model> shipped = new HashMap<>();

    ProcessModels(ResourcePatternResolver resources, EngineView engine) throws IOException {
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

    /**
     * Names an element as the deployed version does.
     *
     * @return its id where the model has no such element or no name for it
     */
    public String elementName(String processId, int version, String elementId) {
        return names(processId, version).getOrDefault(elementId, elementId);
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
        try {
            var names = new HashMap<String, String>();
            var reader = XML.createXMLStreamReader(new StringReader(xml));
            while (reader.hasNext()) {
                reader.next();
                if (reader.isStartElement()) {
                    var id = reader.getAttributeValue(null, "id");
                    var name = reader.getAttributeValue(null, "name");
                    if (id != null && name != null) {
                        names.put(id, name);
                    }
                }
            }
            return new Model(xml, names);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("this is no model", e);
        }
    }

    private static XMLInputFactory secureFactory() {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
