package de.fisinger.mkm.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.process.Worker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Model, constants and workers say the same, in both directions. */
@MkmTest
class HostingProcessModelTest {

    private static final String ZEEBE = "http://camunda.org/schema/zeebe/1.0";
    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    @Autowired
    private List<Worker<?, ?>> workers;

    private Document model = emptyDocument();

    @BeforeEach
    void readModel() throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        model = factory.newDocumentBuilder()
                .parse(Path.of("bpmn", HostingProcess.PROCESS_ID + ".bpmn").toFile());
    }

    @Test
    void everyJobTypeHasAWorkerAndEveryWorkerATask() {
        var inModel = elements(ZEEBE, "taskDefinition").stream()
                .map(definition -> definition.getAttribute("type"))
                .collect(Collectors.toCollection(TreeSet::new));
        var inCode =
                workers.stream().map(worker -> worker.jobType().value()).collect(Collectors.toCollection(TreeSet::new));
        assertThat(inModel).isEqualTo(inCode);
    }

    @Test
    void theModelIsTheProcessOfItsFileName() {
        assertThat(elements(BPMN, "process"))
                .singleElement()
                .satisfies(process -> assertThat(process.getAttribute("id")).isEqualTo(HostingProcess.PROCESS_ID));
    }

    @Test
    void messagesAreThoseThatThePortalSends() {
        assertThat(elements(BPMN, "message").stream().map(message -> message.getAttribute("name")))
                .containsExactlyInAnyOrder(HostingProcess.REQUESTED, HostingProcess.CANCELLED);
    }

    @Test
    void theModelCatchesEveryErrorThatWorkersThrow() throws IOException {
        var caught = elements(BPMN, "startEvent").stream()
                .flatMap(start -> children(start, "errorEventDefinition").stream())
                .map(definition -> definition.getAttribute("errorRef"))
                .map(this::errorCode)
                .collect(Collectors.toSet());
        assertThat(caught).isEqualTo(thrownCodes());
    }

    @Test
    void everyTaskIsDocumentedAndTriedMoreThanOnce() {
        assertThat(elements(BPMN, "serviceTask"))
                .allSatisfy(task -> assertThat(children(task, "documentation"))
                        .as(task.getAttribute("name"))
                        .isNotEmpty());
        assertThat(elements(ZEEBE, "taskDefinition"))
                .allSatisfy(definition -> assertThat(Integer.parseInt(definition.getAttribute("retries")))
                        .isGreaterThan(1));
    }

    /** The constants that workers and their services hand to BusinessError; each has to be one of HostingProcess. */
    private static Set<String> thrownCodes() throws IOException {
        var thrown = new HashSet<String>();
        var pattern = Pattern.compile("new BusinessError\\(\\s*HostingProcess\\.([A-Z_]+)");
        var any = Pattern.compile("new BusinessError\\(");
        try (var files = Files.walk(Path.of("src/main/java/de/fisinger/mkm/hosting"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                var code = Files.readString(file);
                assertThat(pattern.matcher(code).results().count())
                        .as("errors thrown in " + file)
                        .isEqualTo(any.matcher(code).results().count());
                pattern.matcher(code).results().forEach(match -> thrown.add(valueOf(match.group(1))));
            }
        }
        return thrown;
    }

    private static String valueOf(String constant) {
        try {
            return Objects.requireNonNull(
                    (String) HostingProcess.class.getField(constant).get(null));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(constant, e);
        }
    }

    private String errorCode(String errorRef) {
        return elements(BPMN, "error").stream()
                .filter(error -> error.getAttribute("id").equals(errorRef))
                .findFirst()
                .orElseThrow()
                .getAttribute("errorCode");
    }

    private List<Element> elements(String namespace, String name) {
        var nodes = model.getElementsByTagNameNS(namespace, name);
        return java.util.stream.IntStream.range(0, nodes.getLength())
                .mapToObj(index -> (Element) nodes.item(index))
                .toList();
    }

    private static List<Element> children(Element parent, String name) {
        var nodes = parent.getElementsByTagNameNS(BPMN, name);
        return java.util.stream.IntStream.range(0, nodes.getLength())
                .mapToObj(index -> (Element) nodes.item(index))
                .toList();
    }

    private static Document emptyDocument() {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        } catch (javax.xml.parsers.ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
