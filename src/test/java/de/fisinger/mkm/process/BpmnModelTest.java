package de.fisinger.mkm.process;

import static org.assertj.core.api.Assertions.assertThat;

import de.fisinger.mkm.process.BpmnModel.AwaitedMessage;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.instance.ServiceTask;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is read in a model. */
class BpmnModelTest {

    private static final String XML = Bpmn.convertToString(Bpmn.createExecutableProcess("reminder")
            .name("Erinnerung")
            .startEvent("bestellt")
            .message("reminder-requested")
            .serviceTask("erinnern", task -> task.name("Erinnern").zeebeJobType("reminder.remind"))
            .boundaryEvent("abgelehnt", event -> event.error("reminder-refused").endEvent("nicht-erinnert"))
            .moveToActivity("erinnern")
            .receiveTask("warten")
            .message(message -> message.name("reminder-read").zeebeCorrelationKey("= subject"))
            .serviceTask("ablegen", task -> task.name("").zeebeJobType("reminder.file"))
            .endEvent("erinnert")
            .done());

    private final BpmnModel model =
            BpmnModel.parse(XML.getBytes(StandardCharsets.UTF_8)).orElseThrow();

    @Test
    void whatHasNoNameIsCalledByItsId() {
        assertThat(model.names())
                .containsAllEntriesOf(Map.of("reminder", "Erinnerung", "erinnern", "Erinnern"))
                .as("six elements and the process; flows have no names")
                .hasSize(7)
                .doesNotContainKey("ablegen");
        assertThat(BpmnModel.name(task("erinnern"))).isEqualTo("Erinnern");
        assertThat(BpmnModel.name(task("ablegen"))).isEqualTo("ablegen");
    }

    @Test
    void itsMessagesAreThoseOfEventsAndOfTasks() {
        assertThat(model.awaitedMessages())
                .containsExactlyInAnyOrder(
                        new AwaitedMessage("reminder-requested", "", true),
                        new AwaitedMessage("reminder-read", "=subject", false));
    }

    @Test
    void itsJobsAreThoseOfItsTasks() {
        assertThat(model.jobs().map(job -> job.task().getId() + " " + job.type()))
                .containsExactly("erinnern reminder.remind", "ablegen reminder.file");
    }

    @Test
    void anErrorIsCaughtAtTheTaskThatHasTheEvent() {
        assertThat(model.catches(task("erinnern"), "reminder-refused")).isTrue();
        assertThat(model.catches(task("erinnern"), "other")).isFalse();
        assertThat(model.catches(task("ablegen"), "reminder-refused")).isFalse();
    }

    @Test
    void whatTakesNothingBackHasNoHandlers() {
        assertThat(model.compensationHandlers()).isEmpty();
        assertThat(model.compensations()).isEmpty();
    }

    private ServiceTask task(String id) {
        return model.elements(ServiceTask.class)
                .filter(task -> task.getId().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
