package de.fisinger.mkm.process;

import de.fisinger.mkm.format.Texts;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The work on a thing: which process instance holds it, one at a time. Locked before the thing. Of no tenant, because a
 * thing can belong to two accounts; who asks names the subject.
 */
@Entity
class Work {

    private static final int LONGEST_TITLE = 300;

    @Id
    private String subject;

    private String kind;

    private long subjectId;

    private long accountId;

    private int attempt = 1;

    private Instant askedAt;

    private @Nullable Long processInstanceKey;

    private @Nullable Instant finishedAt;

    private @Nullable String title;

    private @Nullable Long customerId;

    private @Nullable String calledSystem;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Work() {}

    Work(NewWork asked, Instant askedAt) {
        this.subject = asked.kind().subject(asked.id());
        this.kind = asked.kind().name();
        this.subjectId = asked.id();
        this.accountId = asked.accountId();
        this.title = cut(asked.title());
        this.customerId = asked.customerId();
        this.calledSystem = asked.calledSystem();
        this.askedAt = askedAt;
    }

    /**
     * Takes it for the instance of a job, if none has it.
     *
     * @throws WorkLostException if that instance may not work on it
     */
    void hold(Job job) {
        if (accountId != job.accountId() || attempt != job.attempt() || !isOpenTo(job.processInstanceKey())) {
            throw new WorkLostException(job);
        }
        take(job.processInstanceKey());
    }

    /** Gives it to an instance to which it is open. */
    void take(long instance) {
        processInstanceKey = instance;
    }

    /**
     * Whether it is in the hands of an instance, or waits for that one: not for one that began before it was asked for.
     *
     * @param startedAt when the instance began
     */
    boolean isOf(long instance, Instant startedAt) {
        return isOpenTo(instance)
                && (processInstanceKey != null || !startedAt.isBefore(askedAt.truncatedTo(ChronoUnit.MILLIS)));
    }

    /** Whether an instance holds it, or may take it. */
    boolean isOpenTo(long instance) {
        return finishedAt == null && (processInstanceKey == null || processInstanceKey == instance);
    }

    /** Whether it is as it was read: nobody took, finished or started it over. */
    boolean isStill(int readVersion) {
        return version != null && version == readVersion;
    }

    /** Takes it from its instance, which was lost: another one is being asked for. */
    void startAgain(Instant at) {
        askedAt = at;
        processInstanceKey = null;
        finishedAt = null;
    }

    /** Says what its steps call; whether that is something else than before. */
    boolean calls(String system) {
        var isOther = !system.equals(calledSystem);
        calledSystem = system;
        return isOther;
    }

    /** Takes it from its instance for a further attempt. */
    void startOver(Instant at) {
        startAgain(at);
        attempt++;
    }

    /** No instance has anything left to do. */
    void finish(Instant at) {
        finishedAt = at;
    }

    /** Nobody works on it any more; which instance did, or none if none has taken it. */
    Optional<Long> cancel(Instant at) {
        finish(at);
        return Optional.ofNullable(processInstanceKey);
    }

    void describe(String words) {
        title = cut(words);
    }

    private static String cut(String text) {
        return Texts.cut(text, LONGEST_TITLE);
    }

    String subject() {
        return subject;
    }

    String kind() {
        return kind;
    }

    long subjectId() {
        return subjectId;
    }

    long accountId() {
        return accountId;
    }

    int attempt() {
        return attempt;
    }
}
