package de.fisinger.mkm.process;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientHttpException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * User tasks that analysts put into models. A decision is a committed fact, journalled like a worker's step; the engine
 * hears of it afterwards, until it took it.
 */
@Component
public class UserTasks {

    /** The process variable that says how a user task was decided: true for Freigeben. */
    public static final String APPROVED = "approved";

    /** What the engine is told; Jackson 2 reads it. */
    record Completion(long userTaskKey, boolean approved) {}

    static final TaskDescriptor<Completion> TASK = TaskDescriptor.of("complete-user-task", Completion.class);

    private final ProcessStepRepository steps;
    private final Outbox outbox;

    UserTasks(ProcessStepRepository steps, Outbox outbox) {
        this.steps = steps;
        this.outbox = outbox;
    }

    /**
     * Decides a user task, in the running transaction and in the name of the instance's account.
     *
     * @param task the user task as if it were a worker's job
     * @param reason why it is declined, in words for the reseller; null if it is approved
     * @throws org.springframework.dao.DataIntegrityViolationException if somebody else decided it already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void decide(Job task, @Nullable String reason) {
        steps.saveAndFlush(ProcessStep.decided(task, reason));
        outbox.put(TASK.instance(String.valueOf(task.key()))
                .data(new Completion(task.key(), reason == null))
                .build());
    }

    /** The persistent task that tells the engine. */
    @Configuration(proxyBeanMethods = false)
    static class Completing {

        private static final int NOT_FOUND = 404;

        @Bean
        OneTimeTask<Completion> completeUserTask(CamundaClient client) {
            return Tasks.oneTime(TASK).onFailure(Outbox.untilDone()).execute((task, _) -> {
                try {
                    complete(client, task.getData());
                } catch (ClientHttpException e) {
                    // it was cancelled with its instance, or told before
                    if (e.code() != NOT_FOUND) {
                        throw e;
                    }
                }
            });
        }

        /** By the same variable as a worker's refusal the journal gives the reason to those who catch the declining. */
        private static void complete(CamundaClient client, Completion completion) {
            client.newCompleteUserTaskCommand(completion.userTaskKey())
                    .variables(
                            completion.approved()
                                    ? Map.of(APPROVED, true)
                                    : Map.of(APPROVED, false, "refusedJob", completion.userTaskKey()))
                    .requestTimeout(Duration.ofSeconds(10))
                    .send()
                    .join();
        }
    }
}
