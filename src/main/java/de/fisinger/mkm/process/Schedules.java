package de.fisinger.mkm.process;

import com.github.kagkarlsson.scheduler.boot.autoconfigure.Jackson3Serializer;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;

/** How db-scheduler runs the tasks that are beans; its settings stand in application.yaml. */
@Component
class Schedules implements DbSchedulerCustomizer {

    /** Readable in the database, and of no class that a rename would break. */
    @Override
    public Optional<Serializer> serializer() {
        return Optional.of(new Jackson3Serializer());
    }

    @Override
    public Optional<ExecutorService> executorService() {
        return Optional.of(Executors.newVirtualThreadPerTaskExecutor());
    }
}
