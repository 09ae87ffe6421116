package de.fisinger.mkm.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.ServiceTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The element templates that analysts pick in Camunda Modeler say what the workers take, give and throw. They are written
 * anew by {@code ./test -Dtest=ElementTemplatesTest -Dmkm.write-templates=true}; a table of all steps goes to
 * target/steps.md, which is not kept, so that a step changes no further file.
 */
class ElementTemplatesTest {

    private static final Path STEPS = Path.of("target/steps.md");
    private static final Path FOLDER = Path.of("bpmn/.camunda/element-templates");
    private static final JsonMapper JSON = new JsonMapper();

    /** A task of a model; of its name the first one is the template's. */
    private record Task(String type, String name, String documentation, String retries, String process) {}

    @Test
    void theTemplatesSayWhatTheWorkersTakeGiveAndThrow() throws IOException {
        Map<String, String> expected = new TreeMap<>();
        var tasks = tasks();
        var steps =
                StepMethod.ofTheCode().stream().filter(StepMethod::isOffered).toList();
        for (var step : steps) {
            var type = step.jobType().value();
            expected.put(
                    type + ".json",
                    text(template(
                            step, Objects.requireNonNull(tasks.get(type), type).getFirst())));
        }
        if (Boolean.getBoolean("mkm.write-templates")) {
            write(expected);
        }
        assertThat(stored()).isEqualTo(expected);
        Files.writeString(STEPS, documentation(steps, tasks));
    }

    @Test
    void everyStepSaysWhatItDoes() throws IOException {
        assertThat(tasks().values().stream().flatMap(List::stream))
                .allSatisfy(
                        task -> assertThat(task.documentation()).as(task.type()).hasSizeGreaterThan(20));
    }

    private static String documentation(List<StepMethod> steps, Map<String, List<Task>> tasks) {
        var text = new StringBuilder("""
                # Steps

                What each job type does, for whoever draws a model. What all of them promise says docs/modelling.md.

                | job type | task | takes | sets | error | calls out | used in |
                | --- | --- | --- | --- | --- | --- | --- | --- |
                """);
        for (var step : steps) {
            var type = step.jobType().value();
            var uses = Objects.requireNonNull(tasks.get(type));
            text.append("| `%s` | **%s**: %s | %s | %s | %s | %s | %s |\n"
                    .formatted(
                            type,
                            uses.getFirst().name(),
                            uses.getFirst().documentation().replaceAll("\\s+", " "),
                            names(step.input()),
                            names(step.output()),
                            code(step.jobType().error()),
                            step.callsOut() ? "yes" : "",
                            uses.stream().map(Task::process).distinct().sorted().collect(Collectors.joining(", "))));
        }
        return text.toString();
    }

    private static String names(Optional<Class<?>> type) {
        return components(type)
                .map(RecordComponent::getName)
                .map(ElementTemplatesTest::code)
                .collect(Collectors.joining(", "));
    }

    private static String code(String text) {
        return text.isEmpty() ? "" : "`" + text + "`";
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
                .put("value", task.retries())
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

    /** The tasks of each job type, over all models. */
    private static Map<String, List<Task>> tasks() throws IOException {
        List<Task> tasks = new ArrayList<>();
        for (var folder : List.of("bpmn", "bpmn/examples")) {
            try (var files = Files.list(Path.of(folder))) {
                files.filter(file -> file.toString().endsWith(".bpmn"))
                        .sorted()
                        .map(Path::toFile)
                        .map(Bpmn::readModelFromFile)
                        .flatMap(model -> model.getModelElementsByType(ServiceTask.class).stream())
                        .map(element -> task(element, folder.equals("bpmn")))
                        .forEach(tasks::add);
            }
        }
        return tasks.stream().collect(Collectors.groupingBy(Task::type));
    }

    private static Task task(ServiceTask element, boolean isShipped) {
        var definition = element.getSingleExtensionElement(ZeebeTaskDefinition.class);
        ModelElementInstance scope = element;
        while (!(scope instanceof Process)) {
            scope = scope.getParentElement();
        }
        return new Task(
                definition.getType(),
                element.getName(),
                element.getDocumentations().iterator().next().getTextContent().strip(),
                definition.getRetries(),
                isShipped ? ((Process) scope).getId() : "examples");
    }
}
