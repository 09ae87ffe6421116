package de.fisinger.mkm.process;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.Activity;
import io.camunda.zeebe.model.bpmn.instance.Association;
import io.camunda.zeebe.model.bpmn.instance.BaseElement;
import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.CatchEvent;
import io.camunda.zeebe.model.bpmn.instance.CompensateEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.ErrorEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.FlowElement;
import io.camunda.zeebe.model.bpmn.instance.Message;
import io.camunda.zeebe.model.bpmn.instance.MessageEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.ReceiveTask;
import io.camunda.zeebe.model.bpmn.instance.StartEvent;
import io.camunda.zeebe.model.bpmn.instance.SubProcess;
import io.camunda.zeebe.model.bpmn.instance.bpmndi.BpmnShape;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeSubscription;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.xml.ModelException;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/** What MKM reads in a BPMN model, by Zeebe's own model of it. */
final class BpmnModel {

    /** A task whose jobs a worker takes. */
    record JobTask(BaseElement task, String type) {}

    private final BpmnModelInstance model;

    private BpmnModel(BpmnModelInstance model) {
        this.model = model;
    }

    /** Reads a file; empty if it is no BPMN. Nothing outside of it is looked at. */
    static Optional<BpmnModel> parse(byte[] content) {
        try {
            return Optional.of(new BpmnModel(Bpmn.readModelFromStream(new ByteArrayInputStream(content))));
        } catch (ModelException e) {
            return Optional.empty();
        }
    }

    <T extends ModelElementInstance> Stream<T> elements(Class<T> type) {
        return model.getModelElementsByType(type).stream();
    }

    boolean isDrawn() {
        return elements(BpmnShape.class).findAny().isPresent();
    }

    Stream<JobTask> jobs() {
        return elements(ZeebeTaskDefinition.class)
                .map(definition -> new JobTask(
                        // the task is around its extension elements
                        (BaseElement) definition.getParentElement().getParentElement(), definition.getType()));
    }

    /** The names of its elements; element id to name. */
    Map<String, String> names() {
        return Stream.concat(
                        elements(FlowElement.class).filter(element -> element.getName() != null),
                        elements(Process.class).filter(process -> process.getName() != null))
                .collect(Collectors.toMap(BaseElement::getId, BpmnModel::name));
    }

    static String name(BaseElement element) {
        var name = element.getAttributeValue("name");
        return name == null || name.isEmpty() ? element.getId() : name;
    }

    /**
     * Whether something catches a BPMN error that is thrown at an activity: at it, or anywhere around it. An event
     * sub-process doesn't catch what is thrown inside of it.
     */
    boolean catches(BaseElement activity, String errorCode) {
        ModelElementInstance inner = activity;
        for (@Nullable ModelElementInstance scope = activity; scope != null; scope = scope.getParentElement()) {
            var around = scope;
            var thrownIn = inner;
            var isAtBoundary = elements(BoundaryEvent.class)
                    .filter(event -> around.equals(event.getAttachedTo()))
                    .anyMatch(event -> catchesAt(event, errorCode));
            var isInEventSubProcess = elements(SubProcess.class)
                    .filter(SubProcess::triggeredByEvent)
                    .filter(subProcess -> around.equals(subProcess.getParentElement()) && !subProcess.equals(thrownIn))
                    .flatMap(subProcess -> subProcess.getChildElementsByType(StartEvent.class).stream())
                    .anyMatch(event -> catchesAt(event, errorCode));
            if (isAtBoundary || isInEventSubProcess) {
                return true;
            }
            inner = scope;
        }
        return false;
    }

    private static boolean catchesAt(CatchEvent event, String errorCode) {
        return event.getChildElementsByType(ErrorEventDefinition.class).stream()
                .map(ErrorEventDefinition::getError)
                .anyMatch(error -> error == null || errorCode.equals(error.getErrorCode()));
    }

    /**
     * A message for which an event waits.
     *
     * @param name its name
     * @param correlationKey the expression of its subscription; empty for one that starts the process
     * @param isStart whether it starts the process
     */
    record AwaitedMessage(String name, String correlationKey, boolean isStart) {}

    /** The messages that the model waits for, by events or tasks. */
    Set<AwaitedMessage> awaitedMessages() {
        return Stream.concat(
                        elements(MessageEventDefinition.class)
                                .map(definition -> awaited(definition.getMessage(), definition.getParentElement())),
                        elements(ReceiveTask.class).map(task -> awaited(task.getMessage(), task)))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private static Optional<AwaitedMessage> awaited(@Nullable Message message, ModelElementInstance event) {
        var isStart = event instanceof StartEvent && event.getParentElement() instanceof Process;
        return Optional.ofNullable(message)
                .map(found -> new AwaitedMessage(found.getName(), isStart ? "" : correlationKey(found), isStart));
    }

    private static String correlationKey(Message message) {
        var subscription = message.getSingleExtensionElement(ZeebeSubscription.class);
        return subscription == null
                ? ""
                : Objects.requireNonNullElse(subscription.getCorrelationKey(), "")
                        .replaceAll("\\s", "");
    }

    /** The ids of the elements that take something back. */
    Set<String> compensationHandlers() {
        return elements(Activity.class)
                .filter(Activity::isForCompensation)
                .map(BaseElement::getId)
                .collect(Collectors.toSet());
    }

    /** Which job type takes back what which other one did. */
    Map<String, String> compensations() {
        var typesByTask = jobs().collect(Collectors.toMap(job -> job.task().getId(), JobTask::type));
        var compensations = new HashMap<String, String>();
        elements(BoundaryEvent.class)
                .filter(event -> !event.getChildElementsByType(CompensateEventDefinition.class)
                        .isEmpty())
                .forEach(event -> elements(Association.class)
                        .filter(way -> event.equals(way.getSource()))
                        .forEach(way -> compensations.put(
                                typeOf(event.getAttachedTo(), typesByTask), typeOf(way.getTarget(), typesByTask))));
        return compensations;
    }

    /** A model that was made by hand may refer to nothing. */
    private static String typeOf(@Nullable BaseElement task, Map<String, String> typesByTask) {
        return task == null ? "" : typesByTask.getOrDefault(task.getId(), "");
    }
}
