package de.fisinger.mkm.process;

import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.CompensateEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.EventBasedGateway;
import io.camunda.zeebe.model.bpmn.instance.FlowElement;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs after all tests: compares the elements of the models that MKM ships with those that the brokers of the tests
 * reached, by their own records, prints the coverage of each model, and fails below 100 %.
 */
public final class ModelCoverage {

    /** What an instance can enter or take. */
    private static final Set<String> ELEMENTS = Set.of(
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "boundaryEvent",
            "serviceTask",
            "userTask",
            "exclusiveGateway",
            "eventBasedGateway",
            "parallelGateway",
            "subProcess",
            "sequenceFlow");

    private ModelCoverage() {}

    /** Arguments: the folder in which the stacks of the tests noted what was reached, the folder of the models. */
    public static void main(String[] args) throws IOException {
        var reached = reached(Path.of(args[0]));
        var missed = new TreeSet<String>();
        try (var models = Files.list(Path.of(args[1]))) {
            for (var model : models.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList()) {
                missed.addAll(missed(model, reached));
            }
        }
        if (!missed.isEmpty()) {
            throw new IllegalStateException("No test reaches " + missed);
        }
    }

    private static Set<String> missed(Path file, Set<String> reached) {
        var processId = file.getFileName().toString().replace(".bpmn", "");
        var elements = elements(file);
        var missed = elements.stream()
                .map(id -> processId + " " + id)
                .filter(element -> !reached.contains(element))
                .collect(Collectors.toCollection(TreeSet::new));
        System.out.printf(
                "Model coverage: %s %d of %d elements (%d %%)%n",
                processId,
                elements.size() - missed.size(),
                elements.size(),
                100 * (elements.size() - missed.size()) / elements.size());
        return missed;
    }

    private static Set<String> reached(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.flatMap(ModelCoverage::lines).collect(Collectors.toCollection(HashSet::new));
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> elements(Path file) {
        try {
            var model = BpmnModel.parse(Files.readAllBytes(file)).orElseThrow();
            return model.elements(FlowElement.class)
                    .filter(element ->
                            ELEMENTS.contains(element.getElementType().getTypeName()))
                    // the engine records the handler that it leads to, never the event itself
                    .filter(element -> !isCompensationBoundary(element))
                    // it goes to the event at once that happened, and records that instead
                    .filter(element ->
                            !(element instanceof SequenceFlow flow && flow.getSource() instanceof EventBasedGateway))
                    .map(FlowElement::getId)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isCompensationBoundary(FlowElement element) {
        return element instanceof BoundaryEvent event
                && !event.getChildElementsByType(CompensateEventDefinition.class)
                        .isEmpty();
    }
}
