package de.fisinger.mkm.process;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientStatusException;
import io.grpc.Status;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sends messages to the engine for what was committed, and only for that: the message is stored in the transaction of
 * the fact it tells, and published afterwards until the engine took it.
 */
@Component
public class MessageOutbox {

    private static final TaskDescriptor<ProcessMessage> TASK =
            TaskDescriptor.of("publish-message", ProcessMessage.class);

    private final ObjectProvider<Scheduler> scheduler;

    MessageOutbox(ObjectProvider<Scheduler> scheduler) {
        this.scheduler = scheduler;
    }

    /**
     * Stores a message in the running transaction; it is published after the commit.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(ProcessMessage message) {
        var outbox = scheduler.getObject();
        outbox.scheduleIfNotExists(
                TASK.instance(message.messageId()).data(message).scheduledTo(Instant.now()));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                outbox.triggerCheckForDueExecutions();
            }
        });
    }

    /** The persistent task that publishes what the outbox holds. */
    @Configuration(proxyBeanMethods = false)
    static class Publishing {

        private static final Logger LOG = LoggerFactory.getLogger(MessageOutbox.class);

        private static final Duration LIFETIME = Duration.ofDays(1);

        private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

        @Bean
        OneTimeTask<ProcessMessage> publishMessage(CamundaClient client, ModelDeployment models) {
            return Tasks.oneTime(TASK).onFailure(growingWaits()).execute((task, context) -> {
                models.requireDeployed();
                publish(client, task.getData());
            });
        }

        private static void publish(CamundaClient client, ProcessMessage message) {
            try {
                client.newPublishMessageCommand()
                        .messageName(message.name())
                        .correlationKey(message.correlationKey())
                        .messageId(message.messageId())
                        .timeToLive(LIFETIME)
                        .variables(message.variables())
                        .requestTimeout(Duration.ofSeconds(10))
                        .send()
                        .join();
            } catch (ClientStatusException e) {
                if (e.getStatusCode() != Status.Code.ALREADY_EXISTS) {
                    throw e;
                }
                LOG.info("The engine has message {} already", message.messageId());
            }
        }

        private static FailureHandler<ProcessMessage> growingWaits() {
            return (complete, operations) -> {
                var failures = complete.getExecution().consecutiveFailures + 1;
                var wait = Duration.ofMillis(500).multipliedBy(1L << Math.min(failures, 10));
                var bounded = wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
                LOG.warn(
                        "The engine did not take message {} (try {}); next try in {} s",
                        complete.getExecution().taskInstance.getId(),
                        failures,
                        bounded.toSeconds());
                operations.reschedule(complete, complete.getTimeDone().plus(bounded));
            };
        }
    }
}
