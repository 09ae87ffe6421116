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

    /** Whether something catches a BPMN error that is thrown at an activity: at it, or anywhere around it. */
    boolean catches(Element activity, String errorCode) {
        for (Node scope = activity; scope instanceof Element around; scope = scope.getParentNode()) {
            var id = around.getAttribute("id");
            var isAtBoundary = elements("boundaryEvent")
                    .filter(event -> event.getAttribute("attachedToRef").equals(id))
                    .anyMatch(event -> catchesAt(event, errorCode));
            if (isAtBoundary || hasErrorStart(around, errorCode)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasErrorStart(Element scope, String errorCode) {
        return elements(scope.getChildNodes())
                .filter(child -> child.getAttribute("triggeredByEvent").equals("true"))
                .flatMap(subProcess -> elements(subProcess.getChildNodes()))
                .filter(child -> "startEvent".equals(child.getLocalName()))
                .anyMatch(event -> catchesAt(event, errorCode));
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

    /** Names of the messages that events of the model wait for. */
    Set<String> messagesOfEvents() {
        var refs = elements("messageEventDefinition")
                .map(definition -> definition.getAttribute("messageRef"))
                .collect(Collectors.toSet());
        return elements("message")
                .filter(message -> refs.contains(message.getAttribute("id")))
                .map(message -> message.getAttribute("name"))
                .collect(Collectors.toSet());
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(node -> Objects.requireNonNull((Element) node));
    }
}
