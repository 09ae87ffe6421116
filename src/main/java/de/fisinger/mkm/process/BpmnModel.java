package de.fisinger.mkm.process;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A BPMN file, as far as MKM has to read it. */
final class BpmnModel {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    private static final String DRAWING = "http://www.omg.org/spec/BPMN/20100524/DI";

    private static final String ZEEBE = "http://camunda.org/schema/zeebe/1.0";

    /** A task whose jobs a worker takes. */
    record JobTask(Element task, String type) {}

    private final Document document;

    private BpmnModel(Document document) {
        this.document = document;
    }

    /** Reads a file; empty if it is no BPMN. Nothing outside of it is looked at. */
    static Optional<BpmnModel> parse(byte[] content) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            var document = builder.parse(new ByteArrayInputStream(content));
            var root = document.getDocumentElement();
            return BPMN.equals(root.getNamespaceURI()) && "definitions".equals(root.getLocalName())
                    ? Optional.of(new BpmnModel(document))
                    : Optional.empty();
        } catch (SAXException e) {
            return Optional.empty();
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    Stream<Element> elements(String name) {
        return elements(document.getElementsByTagNameNS(BPMN, name));
    }

    boolean isDrawn() {
        return document.getElementsByTagNameNS(DRAWING, "BPMNShape").getLength() > 0;
    }

    Stream<JobTask> jobs() {
        return elements(document.getElementsByTagNameNS(ZEEBE, "taskDefinition"))
                .map(definition -> new JobTask(
                        // the task is around its extension elements
                        (Element) definition.getParentNode().getParentNode(), definition.getAttribute("type")));
    }

    /** The names of its elements; element id to name. */
    Map<String, String> names() {
        var names = new HashMap<String, String>();
        elements(document.getElementsByTagName("*"))
                .filter(element -> element.hasAttribute("id") && element.hasAttribute("name"))
                .forEach(element -> names.put(element.getAttribute("id"), element.getAttribute("name")));
        return names;
    }

    static boolean isCamundaUserTask(Element task) {
        return task.getElementsByTagNameNS(ZEEBE, "userTask").getLength() > 0;
    }

    static String name(Element element) {
        var name = element.getAttribute("name");
        return name.isEmpty() ? element.getAttribute("id") : name;
    }

    /**
     * Whether something catches a BPMN error that is thrown at an activity: at it, or anywhere around it. An event
     * sub-process doesn't catch what is thrown inside of it.
     */
    boolean catches(Element activity, String errorCode) {
        Element inner = activity;
        for (Node scope = activity; scope instanceof Element around; scope = scope.getParentNode()) {
            var id = around.getAttribute("id");
            var isAtBoundary = elements("boundaryEvent")
                    .filter(event -> event.getAttribute("attachedToRef").equals(id))
                    .anyMatch(event -> catchesAt(event, errorCode));
            if (isAtBoundary || hasErrorStart(around, inner, errorCode)) {
                return true;
            }
            inner = around;
        }
        return false;
    }

    private boolean hasErrorStart(Element scope, Element thrownIn, String errorCode) {
        return elements(scope.getChildNodes())
                .filter(child -> !child.equals(thrownIn) && isEventSubProcess(child))
                .flatMap(subProcess -> elements(subProcess.getChildNodes()))
                .filter(child -> "startEvent".equals(child.getLocalName()))
                .anyMatch(event -> catchesAt(event, errorCode));
    }

    private static boolean isEventSubProcess(Element element) {
        return element.getAttribute("triggeredByEvent").equals("true");
    }

    private boolean catchesAt(Element event, String errorCode) {
        return elements(event.getElementsByTagNameNS(BPMN, "errorEventDefinition"))
                .map(found -> found.getAttribute("errorRef"))
                .anyMatch(ref -> ref.isEmpty() || errorCode.equals(codeOf(ref)));
    }

    private String codeOf(String errorRef) {
        return elements("error")
                .filter(error -> error.getAttribute("id").equals(errorRef))
                .map(error -> error.getAttribute("errorCode"))
                .findFirst()
                .orElse("");
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
                        elements("messageEventDefinition")
                                .map(definition -> awaited(
                                        definition.getAttribute("messageRef"), (Element) definition.getParentNode())),
                        elements("receiveTask").map(task -> awaited(task.getAttribute("messageRef"), task)))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private Optional<AwaitedMessage> awaited(String messageRef, Element event) {
        var isStart = "startEvent".equals(event.getLocalName()) && !isEventSubProcess((Element) event.getParentNode());
        return elements("message")
                .filter(message -> message.getAttribute("id").equals(messageRef))
                .findFirst()
                .map(message -> new AwaitedMessage(
                        message.getAttribute("name"), isStart ? "" : correlationKey(message), isStart));
    }

    private static String correlationKey(Element message) {
        return elements(message.getElementsByTagNameNS(ZEEBE, "subscription"))
                .map(subscription -> subscription.getAttribute("correlationKey").replaceAll("\\s", ""))
                .findFirst()
                .orElse("");
    }

    /** The ids of the elements that take something back. */
    Set<String> compensationHandlers() {
        return elements("*")
                .filter(element -> element.getAttribute("isForCompensation").equals("true"))
                .map(element -> element.getAttribute("id"))
                .collect(Collectors.toSet());
    }

    /** Which job type takes back what which other one did. */
    Map<String, String> compensations() {
        var typesByTask = new HashMap<String, String>();
        jobs().forEach(job -> typesByTask.put(job.task().getAttribute("id"), job.type()));
        var compensations = new HashMap<String, String>();
        elements("boundaryEvent")
                .filter(event -> event.getElementsByTagNameNS(BPMN, "compensateEventDefinition")
                                .getLength()
                        > 0)
                .forEach(event -> elements("association")
                        .filter(way -> way.getAttribute("sourceRef").equals(event.getAttribute("id")))
                        .forEach(way -> compensations.put(
                                typesByTask.getOrDefault(event.getAttribute("attachedToRef"), ""),
                                typesByTask.getOrDefault(way.getAttribute("targetRef"), ""))));
        return compensations;
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(node -> Objects.requireNonNull((Element) node));
    }
}
