package de.fisinger.mkm.process;

import static org.assertj.core.api.Assertions.assertThat;

import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.hosting.HostingProcess;
import de.fisinger.mkm.hosting.LinkingProcess;
import de.fisinger.mkm.mail.MailProcess;
import de.fisinger.mkm.order.ProductOrderProcess;
import de.fisinger.mkm.serviceaccess.ServiceAccessProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Models, constants and workers say the same, in both directions. */
@MkmTest
class ProcessModelsTest {

    private static final String ZEEBE = "http://camunda.org/schema/zeebe/1.0";

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    private static final Path REMINDER = Path.of("bpmn/examples/erinnerung-nach-15-minuten.bpmn");

    private static final Pattern ERROR = Pattern.compile("new BusinessError\\(\\s*([A-Za-z.]+\\.[A-Z_]+|[^,]*)");

    @Autowired
    private List<Worker<?, ?>> workers;

    /** A model, the constants that code uses for it, and the messages that the portal sends to it. */
    record Names(String processId, Class<?> constants, Set<String> messages) {

        @Override
        public String toString() {
            return processId;
        }
    }

    static Stream<Names> models() {
        return Stream.of(
                new Names(
                        HostingProcess.PROCESS_ID,
                        HostingProcess.class,
                        Set.of(HostingProcess.REQUESTED, HostingProcess.CANCELLED)),
                new Names(LinkingProcess.PROCESS_ID, LinkingProcess.class, Set.of(LinkingProcess.REQUESTED)),
                new Names(
                        ServiceAccessProcess.PROCESS_ID,
                        ServiceAccessProcess.class,
                        Set.of(ServiceAccessProcess.GRANTED, ServiceAccessProcess.REVOKED)),
                new Names(MailProcess.PROCESS_ID, MailProcess.class, Set.of(MailProcess.REQUESTED)),
                new Names(
                        ProductOrderProcess.PROCESS_ID,
                        ProductOrderProcess.class,
                        Set.of(
                                ProductOrderProcess.ORDERED,
                                ProductOrderProcess.ACCEPTED,
                                ProductOrderProcess.DECLINED,
                                ProductOrderProcess.WITHDRAWN,
                                ProductOrderProcess.PROVIDED)));
    }

    @Test
    void everyModelIsOneOfThese() throws IOException {
        try (var files = Files.list(Path.of("bpmn"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".bpmn"))
                            .map(name -> name.replace(".bpmn", "")))
                    .containsExactlyInAnyOrderElementsOf(
                            models().map(Names::processId).toList());
        }
    }

    @Test
    void everyJobTypeHasAWorkerAndEveryWorkerATask() {
        // some job types are for analysts only; the worked examples of docs/modelling.md have them
        var inModels = Stream.concat(
                        models().flatMap(names -> elements(names, ZEEBE, "taskDefinition")),
                        elements(parse(REMINDER), ZEEBE, "taskDefinition"))
                .map(definition -> definition.getAttribute("type"))
                .collect(Collectors.toCollection(TreeSet::new));
        var inCode =
                workers.stream().map(worker -> worker.jobType().value()).collect(Collectors.toCollection(TreeSet::new));
        assertThat(inModels).isEqualTo(inCode);
    }

    @ParameterizedTest
    @MethodSource("models")
    void theModelIsTheProcessOfItsFileName(Names names) {
        assertThat(elements(names, BPMN, "process"))
                .singleElement()
                .satisfies(process -> assertThat(process.getAttribute("id")).isEqualTo(names.processId()));
    }

    @ParameterizedTest
    @MethodSource("models")
    void messagesAreThoseThatThePortalSends(Names names) {
        assertThat(elements(names, BPMN, "message").map(message -> message.getAttribute("name")))
                .containsExactlyInAnyOrderElementsOf(names.messages());
    }

    @ParameterizedTest
    @MethodSource("models")
    void theModelCatchesEveryErrorThatItsWorkersThrow(Names names) throws IOException {
        var caught = Stream.of("startEvent", "boundaryEvent")
                .flatMap(event -> elements(names, BPMN, event))
                .flatMap(start -> children(start, "errorEventDefinition"))
                .map(definition -> definition.getAttribute("errorRef"))
                .map(errorRef -> errorCode(names, errorRef))
                .collect(Collectors.toSet());
        var prefix = names.constants().getSimpleName() + ".";
        assertThat(thrownErrors().stream()
                        .filter(error -> error.startsWith(prefix))
                        .map(error -> valueOf(names.constants(), error.substring(prefix.length()))))
                .containsExactlyInAnyOrderElementsOf(caught);
    }

    @Test
    void everyErrorThatIsThrownIsAModelsConstant() throws IOException {
        var constants = models().map(names -> names.constants().getSimpleName()).collect(Collectors.toSet());
        assertThat(thrownErrors()).allMatch(error -> constants.contains(error.replaceFirst("\\..*", "")));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyTaskIsDocumentedAndTriedMoreThanOnce(Names names) {
        assertThat(elements(names, BPMN, "serviceTask"))
                .allSatisfy(task -> assertThat(children(task, "documentation"))
                        .as(task.getAttribute("name"))
                        .isNotEmpty());
        assertThat(elements(names, ZEEBE, "taskDefinition"))
                .allSatisfy(definition -> assertThat(Integer.parseInt(definition.getAttribute("retries")))
                        .isGreaterThan(1));
    }

    /** What workers and their services hand to BusinessError, such as HostingProcess.PROVISIONING_FAILED. */
    private static Set<String> thrownErrors() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(path -> path.toString().endsWith(".java"))
                    .flatMap(path -> ERROR.matcher(read(path)).results())
                    .map(match -> match.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String valueOf(Class<?> constants, String constant) {
        try {
            return Objects.requireNonNull((String) constants.getField(constant).get(null));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(constant, e);
        }
    }

    private static String errorCode(Names names, String errorRef) {
        return elements(names, BPMN, "error")
                .filter(error -> error.getAttribute("id").equals(errorRef))
                .findFirst()
                .orElseThrow()
                .getAttribute("errorCode");
    }

    private static Stream<Element> elements(Names names, String namespace, String name) {
        return elements(model(names), namespace, name);
    }

    private static Stream<Element> elements(Document model, String namespace, String name) {
        var nodes = model.getElementsByTagNameNS(namespace, name);
        return IntStream.range(0, nodes.getLength()).mapToObj(index -> (Element) nodes.item(index));
    }

    private static Stream<Element> children(Element parent, String name) {
        var nodes = parent.getElementsByTagNameNS(BPMN, name);
        return IntStream.range(0, nodes.getLength()).mapToObj(index -> (Element) nodes.item(index));
    }

    private static Document model(Names names) {
        return parse(Path.of("bpmn", names.processId() + ".bpmn"));
    }

    private static Document parse(Path file) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(file.toFile());
        } catch (Exception e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }
}
