package de.fisinger.mkm.process;

import de.fisinger.mkm.input.GoneException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The work on things: what was asked for, and which process instance holds it. A feature asks in the transaction in which it
 * changes the thing, in the name of its account; the message that the engine gets of it is stored with both. Whoever locks
 * work and thing locks the work first: {@link #startOver} comes before the thing is locked, and a step has the lock already.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Works {

    private final WorkRepository works;
    private final MessageOutbox outbox;
    private final InstanceEnds ends;

    Works(WorkRepository works, MessageOutbox outbox, InstanceEnds ends) {
        this.works = works;
        this.outbox = outbox;
        this.ends = ends;
    }

    /** Asks for an instance that works on a new thing. */
    public void start(NewWork asked) {
        var work = works.save(new Work(asked, Instant.now()));
        publishStart(asked.kind(), work, asked.variables());
    }

    /**
     * Asks for another instance, after the former one came to an end that somebody wants tried again. It takes the work from
     * the former one. Call it before the thing is locked.
     *
     * @throws GoneException if the account never asked for anything of the kind
     */
    public void startOver(WorkKind kind, long id) {
        var work = works.lock(kind.subject(id)).orElseThrow(GoneException::new);
        work.startOver(Instant.now());
        publishStart(kind, work, Map.of());
    }

    /**
     * Tells the instance that works on a thing what happened.
     *
     * @throws GoneException if the account never asked for anything of the kind
     */
    public void tell(WorkKind kind, long id, String message) {
        var subject = kind.subject(id);
        var key = kind.byAttempt()
                ? subject + "/"
                        + works.findById(subject)
                                .orElseThrow(GoneException::new)
                                .attempt()
                : subject;
        outbox.publish(ProcessMessage.tell(message, key));
    }

    /**
     * Ends the work on a thing wherever its instance stands; nothing is taken back. One that hasn't come yet finds that it has
     * nothing to do. Call it before the thing is locked.
     *
     * @throws GoneException if the account never asked for anything of the kind
     */
    public void cancel(WorkKind kind, long id) {
        works.lock(kind.subject(id))
                .orElseThrow(GoneException::new)
                .cancel(Instant.now())
                .ifPresent(ends::ask);
    }

    /** Says what lists call a thing from now on. */
    public void describe(WorkKind kind, long id, String title) {
        works.findById(kind.subject(id)).orElseThrow().describe(title);
    }

    /**
     * Says what the steps of some work call from now on.
     *
     * @return whether that was something else before
     */
    public boolean calls(WorkKind kind, long id, String system) {
        return works.findById(kind.subject(id)).orElseThrow().calls(system);
    }

    /** Locks the work about an MKM-Kunde before its things are, as when the customer is deleted with them. */
    public void lockOf(long customerId) {
        works.lockOf(customerId);
    }

    /**
     * Holds the work of a job until the transaction ends; takes it for the job's instance if none has it.
     *
     * @throws WorkLostException if that instance may not work on it
     */
    void hold(Job job) {
        works.lock(job.subject()).orElseThrow(() -> new WorkLostException(job)).hold(job);
    }

    Optional<Work> find(String subject) {
        return works.findById(subject);
    }

    Optional<Work> lock(String subject) {
        return works.lock(subject);
    }

    /** Work for a change, if it is still as it was read. */
    Optional<Work> lock(String subject, int readVersion) {
        return works.lock(subject).filter(work -> work.isStill(readVersion));
    }

    /** Asks for an instance in place of one that was lost, and tells it what was decided since. */
    void startAgain(Work work, ProcessOwner owner) {
        work.startAgain(Instant.now());
        publishStart(owner.kind(), work, owner.variables(work.subjectId()));
        owner.decisions(work.subjectId()).forEach(message -> tell(owner.kind(), work.subjectId(), message));
    }

    private void publishStart(WorkKind kind, Work work, Map<String, Object> variables) {
        var all = new HashMap<>(variables);
        all.put(kind.idVariable(), work.subjectId());
        outbox.publish(
                ProcessMessage.start(kind.startMessage(), work.subject(), work.attempt(), work.accountId(), all));
    }
}
