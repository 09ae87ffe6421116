package de.fisinger.mkm.process;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Compares database and engine after a start and every few minutes, and forgets what ended long ago. */
@Configuration(proxyBeanMethods = false)
class ReconciliationSchedule {

    @Bean
    RecurringTask<Void> reconcile(
            ModelDeployment models, Reconciliation reconciliation, UsedIds ids, ProcessSettings settings) {
        return Tasks.recurring("reconcile", FixedDelay.of(settings.reconcileEvery()))
                .onFailure(Outbox.untilDone())
                .execute((_, _) -> {
                    ids.note();
                    models.deployAgainIfLost();
                    reconciliation.run();
                });
    }

    @Bean
    RecurringTask<Void> forgetEndedInstances(ReconciledInstances instances, ProcessSettings settings) {
        return Tasks.recurring("forget-ended-instances", FixedDelay.of(Duration.ofHours(6)))
                .execute((_, _) -> instances.forgetEndedFor(settings.keepEnded()));
    }
}
