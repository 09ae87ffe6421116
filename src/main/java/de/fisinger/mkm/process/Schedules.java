package de.fisinger.mkm.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.serializer.JacksonSerializer;
import com.github.kagkarlsson.scheduler.task.OnStartup;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Tasks kept in PostgreSQL: the outbox and the schedules. Of several app instances one runs each. */
@Configuration(proxyBeanMethods = false)
class Schedules {

    @Bean(destroyMethod = "stop")
    Scheduler scheduler(DataSource dataSource, List<Task<?>> tasks) {
        var recurring = tasks.stream().filter(OnStartup.class::isInstance).toList();
        var others = tasks.stream().filter(task -> !(task instanceof OnStartup)).toList();
        var builder = Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), others)
                .serializer(new JacksonSerializer(new ObjectMapper().findAndRegisterModules()))
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .threads(8)
                .pollingInterval(Duration.ofSeconds(5))
                .heartbeatInterval(Duration.ofSeconds(10))
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ofSeconds(10));
        recurring.forEach(task -> builder.startTasks((RecurringTask<?>) task));
        return builder.build();
    }

    @Bean
    StartWhenReady startSchedules(Scheduler scheduler) {
        return new StartWhenReady(scheduler);
    }

    record StartWhenReady(Scheduler scheduler) {

        @EventListener(ApplicationReadyEvent.class)
        void start() {
            scheduler.start();
        }
    }
}
