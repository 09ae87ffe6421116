package de.fisinger.mkm.process;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is measured of processes and jobs; docs/operations.md says what each figure means and when to worry. */
@Component
class ProcessMetrics {

    private final MeterRegistry registry;

    ProcessMetrics(
            MeterRegistry registry,
            Journal journal,
            EngineHistory engine,
            AccountBinding accounts,
            JdbcClient jdbc,
            ProcessSettings settings) {
        this.registry = registry;
        Gauge.builder("mkm.incidents.open", engine::countIncidents)
                .description("Incidents that nobody has resolved")
                .register(registry);
        Gauge.builder("mkm.exporter.silence", engine::secondsOfSilence)
                .description("For how long the engine's exporter has told nothing")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder(
                        "mkm.steps.overdue",
                        () -> accounts.callForAll(
                                () -> journal.openSince(Instant.now().minus(settings.overdueAfter()))
                                        .size()))
                .description("Steps that are open for longer than they should, at most 100")
                .register(registry);
        Gauge.builder(
                        "mkm.outbox.waiting",
                        () -> jdbc.sql("select count(*) from scheduled_tasks where task_name = 'publish-message'")
                                .query(Long.class)
                                .single())
                .description("Messages that the engine has not taken yet")
                .register(registry);
    }

    /** Notes that a job was worked on. */
    void worked(JobType type, StepState outcome, Job job, Duration took) {
        Timer.builder("mkm.jobs")
                .description("Jobs by type and outcome")
                .tag("type", type.value())
                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .publishPercentileHistogram()
                .register(registry)
                .record(took);
        if (outcome == StepState.COMPLETED && !type.outcome().isEmpty()) {
            Counter.builder("mkm.instances")
                    .description("Process instances by outcome")
                    .tag("process", job.processId())
                    .tag("outcome", type.outcome())
                    .register(registry)
                    .increment();
        }
    }
}
