package de.fisinger.mkm.process;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends instances for support: by the feature whose thing it works on, or where there is none, at the engine alone. */
@Component
public class Cancellations {

    private static final TaskDescriptor<Long> TASK = TaskDescriptor.of("end-instance", Long.class);

    private final List<ProcessOwner> owners;
    private final Outbox outbox;

    Cancellations(List<ProcessOwner> owners, Outbox outbox) {
        this.owners = owners;
        this.outbox = outbox;
    }

    /**
     * Whether support may end an instance: always, if nothing depends on it any more. Runs in the name of its account.
     *
     * @param subject what it is about; null if MKM doesn't know
     */
    public boolean isCancellable(long processInstanceKey, @Nullable String subject) {
        return working(processInstanceKey, subject)
                .map(ProcessOwner::isCancellable)
                .orElse(true);
    }

    /**
     * Ends an instance in the running transaction, in the name of its account. Where its thing is in other hands, or done,
     * the instance alone is ended.
     *
     * @param subject what it is about; null if MKM doesn't know
     * @param reason for the reseller
     * @throws IllegalStateException if support may not end it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancel(long processInstanceKey, @Nullable String subject, String reason) {
        var endsItself = working(processInstanceKey, subject)
                .map(owner ->
                        owner.cancel(Subject.parse(String.valueOf(subject)).id(), reason))
                .orElse(false);
        if (!endsItself) {
            outbox.put(TASK.instance(String.valueOf(processInstanceKey))
                    .data(processInstanceKey)
                    .build());
        }
    }

    /** The feature whose thing that instance works on. */
    private Optional<ProcessOwner> working(long processInstanceKey, @Nullable String subject) {
        if (subject == null) {
            return Optional.empty();
        }
        var about = Subject.parse(subject);
        return about.ownerOf(owners)
                .filter(owner -> owner.find(about.id())
                        .filter(WorkItem::isInWork)
                        .filter(item -> item.instanceClaim().isOpenTo(processInstanceKey))
                        .isPresent());
    }

    /** The persistent task that tells the engine. */
    @Configuration(proxyBeanMethods = false)
    static class Ending {

        @Bean
        OneTimeTask<Long> endInstance(Engine engine) {
            return Tasks.oneTime(TASK).onFailure(Outbox.untilDone()).execute((task, _) -> engine.end(task.getData()));
        }
    }
}
