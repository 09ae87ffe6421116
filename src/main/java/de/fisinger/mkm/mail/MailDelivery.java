package de.fisinger.mkm.mail;

import de.fisinger.mkm.format.Texts;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A mail on its way. Holds neither the address nor the text: both are made anew at each try. */
@Entity
class MailDelivery {

    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_RECIPIENT = 255;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @TenantId
    private @Nullable Long accountId;

    private String kind;
    private long subjectId;
    private @Nullable Long customerId;
    private String mailKey;
    private String recipient;

    @Enumerated(EnumType.STRING)
    private MailStatus status = MailStatus.WAITING;

    private @Nullable String reason;
    private int tries;
    private Instant requestedAt;
    private @Nullable Instant endedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected MailDelivery() {}

    MailDelivery(MailRequest request, Instant requestedAt) {
        this.kind = request.kind();
        this.subjectId = request.subjectId();
        this.customerId = request.customerId();
        this.mailKey = request.key();
        this.recipient = Texts.cut(request.recipient(), LONGEST_RECIPIENT);
        this.requestedAt = requestedAt;
    }

    /**
     * Notes that no server took it yet, and why.
     *
     * @return how often that was so
     */
    int putOff(String why) {
        // a try that was under way when somebody gave the mail up says nothing any more
        if (status == MailStatus.WAITING) {
            reason = Texts.cut(why, LONGEST_REASON);
            tries++;
        }
        return tries;
    }

    /**
     * It is over; that counts even if it was given up meanwhile.
     *
     * @param taken whether a server took it, rather than that there was nobody to tell
     */
    void done(boolean taken, Instant at) {
        end(taken ? MailStatus.SENT : MailStatus.DROPPED, null, at);
    }

    /** Gives it up, unless a server took it. */
    void refuse(@Nullable String why, Instant at) {
        if (status == MailStatus.WAITING) {
            end(MailStatus.REFUSED, why == null ? Texts.of("mail-reason.given-up", waitedFor()) : why, at);
        }
    }

    /** The first sentence: the others say that it goes on by itself. */
    private String waitedFor() {
        var text = Objects.requireNonNullElse(reason, "");
        var end = text.indexOf(". ");
        return end < 0 ? text : text.substring(0, end + 1);
    }

    private void end(MailStatus ended, @Nullable String why, Instant at) {
        status = ended;
        reason = why == null ? null : Texts.cut(why, LONGEST_REASON);
        endedAt = at;
    }

    /**
     * Tries again.
     *
     * @throws MailNotRefusedException if it wasn't refused
     */
    void retry() {
        if (status != MailStatus.REFUSED) {
            throw new MailNotRefusedException(id());
        }
        status = MailStatus.WAITING;
        reason = null;
        tries = 0;
        endedAt = null;
    }

    boolean isWaiting() {
        return status == MailStatus.WAITING;
    }

    long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    long accountId() {
        return Objects.requireNonNull(accountId, "not saved yet");
    }

    String kind() {
        return kind;
    }

    long subjectId() {
        return subjectId;
    }

    /** Whether it is about an MKM-Kunde, rather than about the account itself. */
    boolean isAboutCustomer() {
        return customerId != null;
    }

    /** The same at each try: mail programs show repeats once. */
    String messageId() {
        return "mail-" + id();
    }

    String recipient() {
        return recipient;
    }
}
