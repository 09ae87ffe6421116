package de.fisinger.mkm.process;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The process models that MKM ships, for pages that show them. */
@Component
public class ProcessModels {

    private static final XMLInputFactory XML = secureFactory();

    private record Model(String xml, Map<String, String> names) {}

    private final Map<String, Model> models = new HashMap<>();

    ProcessModels(ResourcePatternResolver resources) throws IOException {
        for (var resource : resources.getResources("classpath*:bpmn/*.bpmn")) {
            var processId = Objects.requireNonNull(resource.getFilename()).replace(".bpmn", "");
            models.put(processId, read(resource));
        }
    }

    /**
     * Gives the model as Camunda Modeler writes it.
     *
     * @return empty if MKM ships no such process
     */
    public Optional<String> xml(String processId) {
        return Optional.ofNullable(models.get(processId)).map(Model::xml);
    }

    /**
     * Names an element as the model does.
     *
     * @return its id where the model has no such element or no name for it, as an analyst's newer version may
     */
    public String elementName(String processId, String elementId) {
        return Optional.ofNullable(models.get(processId))
                .map(model -> model.names().get(elementId))
                .orElse(elementId);
    }

    private static Model read(Resource resource) {
        try {
            var xml = resource.getContentAsString(StandardCharsets.UTF_8);
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
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(resource + " is no model", e);
        }
    }

    private static XMLInputFactory secureFactory() {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
