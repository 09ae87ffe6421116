package de.fisinger.mkm.process;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends instances for support: by the feature whose thing it works on, or where there is none, at the engine alone. */
@Component
public class Cancellations {

    private final List<ProcessOwner> owners;
    private final Works works;
    private final InstanceEnds ends;
    private final EngineHistory history;

    Cancellations(List<ProcessOwner> owners, Works works, InstanceEnds ends, EngineHistory history) {
        this.owners = owners;
        this.works = works;
        this.ends = ends;
        this.history = history;
    }

    /**
     * Whether support may end an instance: always, if nothing depends on it any more. Runs in the name of its account.
     *
     * @param subject what it is about; null if MKM doesn't know
     */
    @Transactional(readOnly = true)
    public boolean isCancellable(long processInstanceKey, @Nullable String subject) {
        return working(Optional.ofNullable(subject).flatMap(works::find), processInstanceKey)
                .map(found -> found.owner().isCancellable())
                .orElse(true);
    }

    /**
     * Ends an instance in the running transaction, in the name of its account. Where its thing is in other hands, or done,
     * the instance alone is ended.
     *
     * @param subject what it is about; null if MKM doesn't know
     * @param reason for the reseller
     * @throws TooLateException if it can't be ended any more, or not by support
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancel(long processInstanceKey, @Nullable String subject, String reason) {
        working(Optional.ofNullable(subject).flatMap(works::lock), processInstanceKey)
                .ifPresentOrElse(
                        found -> {
                            found.work().take(processInstanceKey);
                            found.owner().cancel(found.work().subjectId(), reason);
                        },
                        () -> ends.ask(processInstanceKey));
    }

    /** Work that isn't done, with the feature whose it is. */
    private record Working(Work work, ProcessOwner owner) {}

    private Optional<Working> working(Optional<Work> about, long processInstanceKey) {
        var startedAt = history.startedAt(processInstanceKey).orElse(Instant.MIN);
        return about.filter(work -> work.isOf(processInstanceKey, startedAt))
                .flatMap(work -> owners.stream()
                        .filter(owner -> owner.kind().name().equals(work.kind()))
                        .filter(owner -> owner.isInWork(work.subjectId()))
                        .map(owner -> new Working(work, owner))
                        .findFirst());
    }
}
