package de.fisinger.mkm.process;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Asks the engine to end instances, for what was committed, until it did. */
@Component
record InstanceEnds(Outbox outbox) {

    static final TaskDescriptor<Long> TASK = TaskDescriptor.of("end-instance", Long.class);

    /** Stores in the running transaction that an instance is to be ended. */
    void ask(long processInstanceKey) {
        outbox.put(TASK.instance(String.valueOf(processInstanceKey))
                .data(processInstanceKey)
                .build());
    }

    /** The persistent task that tells the engine. */
    @Configuration(proxyBeanMethods = false)
    static class Ending {

        @Bean
        OneTimeTask<Long> endInstance(EngineGateway engine) {
            return Tasks.oneTime(TASK).onFailure(Outbox.untilDone()).execute((task, _) -> engine.end(task.getData()));
        }
    }
}
