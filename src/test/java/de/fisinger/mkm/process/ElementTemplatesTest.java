package de.fisinger.mkm.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The element templates that analysts pick in Camunda Modeler say what the workers take, give and throw. They are written
 * anew by {@code ./test -Dtest=ElementTemplatesTest -Dmkm.write-templates=true}.
 */
class ElementTemplatesTest {

    private static final Path FOLDER = Path.of("bpmn/.camunda/element-templates");
    private static final JsonMapper JSON = new JsonMapper();

    private record Task(String name, String documentation) {}

    @Test
    void theTemplatesSayWhatTheWorkersTakeGiveAndThrow() throws IOException {
        Map<String, String> expected = new TreeMap<>();
        var tasks = tasks();
        StepMethod.ofTheCode().stream().filter(StepMethod::isOffered).forEach(step -> {
            var type = step.jobType().value();
            expected.put(type + ".json", text(template(step, Objects.requireNonNull(tasks.get(type)))));
        });
        if (Boolean.getBoolean("mkm.write-templates")) {
            write(expected);
        }
        assertThat(stored()).isEqualTo(expected);
    }

    private static void write(Map<String, String> templates) throws IOException {
        Files.createDirectories(FOLDER);
        for (var name : stored().keySet()) {
            Files.delete(FOLDER.resolve(name));
        }
        for (var template : templates.entrySet()) {
            Files.writeString(FOLDER.resolve(template.getKey()), template.getValue());
        }
    }

    private static Map<String, String> stored() throws IOException {
        Map<String, String> stored = new TreeMap<>();
        try (var files = Files.list(FOLDER)) {
            for (var file : files.toList()) {
                stored.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return stored;
    }

    private static String text(ObjectNode template) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(template) + "\n";
    }

    private static ObjectNode template(StepMethod step, Task task) {
        var type = step.jobType().value();
        var template = JsonNodeFactory.instance.objectNode();
        template.put("$schema", "https://unpkg.com/@camunda/zeebe-element-templates-json-schema/resources/schema.json");
        template.put("name", "MKM: " + task.name());
        template.put("id", "de.fisinger.mkm." + type);
        template.put("version", 1);
        template.put("description", task.documentation());
        template.putArray("appliesTo").add("bpmn:Task").add("bpmn:ServiceTask");
        template.putObject("elementType").put("value", "bpmn:ServiceTask");
        var groups = template.putArray("groups");
        groups.addObject().put("id", "inputs").put("label", "Nimmt Prozessvariablen");
        groups.addObject().put("id", "outputs").put("label", "Setzt Prozessvariablen");
        groups.addObject().put("id", "errors").put("label", "Wirft BPMN-Fehler");
        groups.addObject().put("id", "job").put("label", "Auftrag");
        var properties = template.putArray("properties");
        properties
                .addObject()
                .put("type", "Hidden")
                .put("value", type)
                .putObject("binding")
                .put("type", "zeebe:taskDefinition")
                .put("property", "type");
        var retries = properties.addObject();
        retries.put("label", "Versuche, danach ein Incident")
                .put("type", "String")
                .put("value", "5")
                .put("group", "job");
        retries.putObject("binding").put("type", "zeebe:taskDefinition").put("property", "retries");
        components(step.input()).forEach(component -> tell(properties.addObject(), "inputs", component));
        components(step.output()).forEach(component -> tell(properties.addObject(), "outputs", component));
        if (!step.jobType().error().isEmpty()) {
            tell(properties.addObject(), "errors", step.jobType().error(), "muss das Modell fangen");
        }
        return template;
    }

    private static Stream<RecordComponent> components(Optional<Class<?>> type) {
        return type.stream().map(Class::getRecordComponents).flatMap(Stream::of);
    }

    private static void tell(ObjectNode property, String group, RecordComponent component) {
        tell(
                property,
                group,
                component.getName(),
                component.getType().getSimpleName().toLowerCase(Locale.ROOT));
    }

    /** Something to read: the worker takes its variables from the instance, whatever the task maps. */
    private static void tell(ObjectNode property, String group, String name, String value) {
        property.put("label", name)
                .put("type", "String")
                .put("value", value)
                .put("editable", false)
                .put("group", group);
        property.putObject("binding").put("type", "zeebe:property").put("name", "mkm." + group + "." + name);
    }

    /** Name and documentation of the first task of each job type, over all models. */
    private static Map<String, Task> tasks() throws IOException {
        Map<String, Task> tasks = new TreeMap<>();
        for (var folder : List.of("bpmn", "bpmn/examples")) {
            try (var files = Files.list(Path.of(folder))) {
                files.filter(file -> file.toString().endsWith(".bpmn")).sorted().forEach(file -> read(file, tasks));
            }
        }
        return tasks;
    }

    private static void read(Path file, Map<String, Task> tasks) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            var found = factory.newDocumentBuilder()
                    .parse(file.toFile())
                    .getElementsByTagNameNS("http://www.omg.org/spec/BPMN/20100524/MODEL", "serviceTask");
            for (var i = 0; i < found.getLength(); i++) {
                var task = (Element) found.item(i);
                tasks.putIfAbsent(
                        ((Element) task.getElementsByTagNameNS("*", "taskDefinition")
                                        .item(0))
                                .getAttribute("type"),
                        new Task(
                                task.getAttribute("name"),
                                task.getElementsByTagNameNS("*", "documentation")
                                        .item(0)
                                        .getTextContent()
                                        .strip()));
            }
        } catch (javax.xml.parsers.ParserConfigurationException | org.xml.sax.SAXException | IOException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }
}
