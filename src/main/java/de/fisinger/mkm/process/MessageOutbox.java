package de.fisinger.mkm.process;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientStatusException;
import io.grpc.Status;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Sends messages to the engine for what was committed, and only for that: the message is stored in the transaction of
 * the fact it tells, and published afterwards until the engine took it.
 */
@Component
public class MessageOutbox {

    private static final TaskDescriptor<ProcessMessage> TASK =
            TaskDescriptor.of("publish-message", ProcessMessage.class);

    private final Outbox outbox;

    MessageOutbox(Outbox outbox) {
        this.outbox = outbox;
    }

    /**
     * Stores a message in the running transaction; it is published after the commit.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    public void publish(ProcessMessage message) {
        outbox.put(TASK.instance(message.messageId()).data(message).build());
    }

    /** The persistent task that publishes what the outbox holds. */
    @Configuration(proxyBeanMethods = false)
    static class Publishing {

        private static final Logger LOG = LoggerFactory.getLogger(MessageOutbox.class);

        @Bean
        OneTimeTask<ProcessMessage> publishMessage(CamundaClient client, ModelDeployment models) {
            return Tasks.oneTime(TASK).onFailure(Outbox.untilDone()).execute((task, context) -> {
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
                        .timeToLive(message.timeToLive())
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
    }
}
