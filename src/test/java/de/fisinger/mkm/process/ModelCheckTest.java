package de.fisinger.mkm.process;

import static org.assertj.core.api.Assertions.assertThat;

import de.fisinger.mkm.process.CheckedModel.Finding;
import de.fisinger.mkm.process.CheckedModel.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found in a model that somebody wants to deploy. */
class ModelCheckTest {

    private static final Path SHIPPED = Path.of("bpmn/hosting-creation.bpmn");

    private static final Path APPROVAL = Path.of("bpmn/examples/freigabe-durch-support.bpmn");

    private final ModelCheck check = new ModelCheck(ModelCheckTest::shipped, StepMethod.ofTheCode());

    @ParameterizedTest
    @ValueSource(strings = {"bpmn", "bpmn/examples"})
    void theShippedModelsAndTheExamplesPassTheCheck(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            assertThat(files.filter(file -> file.toString().endsWith(".bpmn")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(check(read(file))).isEmpty());
        }
    }

    @Test
    void whatWouldBreakInstancesIsFound() {
        var shipped = read(SHIPPED);
        assertThat(check("kein XML")).containsExactly(Problem.NO_MODEL);
        assertThat(check("<html/>")).containsExactly(Problem.NO_MODEL);
        assertThat(check("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>"
                        + shipped.substring(shipped.indexOf('>') + 1)))
                .containsExactly(Problem.NO_MODEL);
        assertThat(check(shipped.replace("isExecutable=\"true\"", "isExecutable=\"false\"")))
                .containsExactly(Problem.NOT_EXECUTABLE);
        assertThat(check(shipped.replace("type=\"hosting.activate\"", "type=\"hosting.activat\"")))
                .containsExactly(Problem.UNKNOWN_JOB_TYPE);
        assertThat(check(shipped.replace("type=\"hosting.activate\"", "type=\"hosting.claim\"")))
                .as("a task of former models only")
                .containsExactly(Problem.UNKNOWN_JOB_TYPE);
        assertThat(check(shipped.replace("errorCode=\"provisioning-failed\"", "errorCode=\"other\"")))
                .isNotEmpty()
                .containsOnly(Problem.UNCAUGHT_ERROR);
        assertThat(check(shipped.replace("name=\"hosting-cancelled\"", "name=\"hosting-stopped\"")))
                .containsExactly(Problem.MISSING_MESSAGE);
        assertThat(check(shipped.replace("correlationKey=\"= subject + ", "correlationKey=\"= &#34;x&#34; + ")))
                .as("nobody would hear the cancelling")
                .containsExactly(Problem.MISSING_MESSAGE);
        assertThat(check(shipped.replace(
                        "<bpmn:messageEventDefinition id=\"hosting-bestellt-nachricht\" messageRef=\"nachricht-hosting-requested\" />",
                        "")))
                .containsExactly(Problem.MISSING_START);
        assertThat(check(shipped.replaceAll("<bpmn:association id=\"verbindung-abonnement-entfernen\"[^>]*/>", "")))
                .containsExactly(Problem.MISSING_COMPENSATION);
        assertThat(check(shipped.replaceFirst("type=\"hosting.mark-failed\"", "type=\"plesk.create-subscription\"")))
                .as("an error thrown where errors are handled")
                .contains(Problem.UNCAUGHT_ERROR);
        assertThat(check(shipped.replaceAll("(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", "")))
                .containsExactly(Problem.NO_DRAWING);
        assertThat(check(shipped.getBytes(StandardCharsets.UTF_16))).containsExactly(Problem.NOT_UTF8);
        assertThat(check(read(APPROVAL).replace("<zeebe:userTask />", ""))).containsExactly(Problem.FOREIGN_USER_TASK);
        assertThat(check(shipped.replace("<bpmn:process id=\"hosting-creation\"", "<bpmn:process id=\"other\"")))
                .containsExactly(Problem.NOBODY_STARTS_IT);
    }

    private List<Problem> check(String xml) {
        return check(xml.getBytes(StandardCharsets.UTF_8));
    }

    private List<Problem> check(byte[] content) {
        return check.check(content).findings().stream().map(Finding::problem).toList();
    }

    private static Optional<String> shipped(String processId) {
        return Optional.of(Path.of("bpmn", processId + ".bpmn"))
                .filter(Files::exists)
                .map(ModelCheckTest::read);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
