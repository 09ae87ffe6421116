package de.fisinger.mkm.process;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets forgotten jobs going, and names steps that are too old: a lease that times out raises no incident at the engine. */
@Configuration(proxyBeanMethods = false)
class Watchdog {

    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);

    @Bean
    RecurringTask<Void> setForgottenJobsGoing(ForgottenJobs jobs, ModelDeployment models) {
        return Tasks.recurring("set-forgotten-jobs-going", FixedDelay.of(Duration.ofSeconds(15)))
                .onFailure(Outbox.untilDone())
                .execute((_, _) -> {
                    models.requireDeployed();
                    jobs.setGoing();
                });
    }

    @Bean
    RecurringTask<Void> watchSteps(Journal journal, ProcessSettings settings, AccountBinding accounts) {
        return Tasks.recurring("watch-steps", FixedDelay.of(Duration.ofMinutes(5)))
                .execute((_, _) -> accounts.callForAll(
                                () -> journal.openSince(Instant.now().minus(settings.overdueAfter())))
                        .forEach(step -> LOG.warn("Overdue: {}", step)));
    }
}
