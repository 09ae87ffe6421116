package de.fisinger.mkm.hosting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change of a hosting, as its page tells of it.
 *
 * @param id its id
 * @param hostingId the hosting
 * @param kind what is to change
 * @param status where it stands
 * @param askedBy who ordered it
 * @param reason why a hosting is suspended, if somebody said
 * @param productName the product to which it is moved
 * @param aligning whether it stays on its plan and gets that plan's settings again
 * @param dueAt when a termination is due; null for at once
 * @param requestedAt when it was ordered
 * @param outcome what is to know of its end, such as why it wasn't made
 * @param subject what its process instance is about
 * @param worstStep the worst of its instance's steps, as {@link Delay#ofSteps} takes it
 */
public record ChangeItem(
        long id,
        long hostingId,
        ChangeKind kind,
        ChangeStatus status,
        String askedBy,
        @Nullable String reason,
        @Nullable String productName,
        boolean aligning,
        @Nullable Instant dueAt,
        Instant requestedAt,
        @Nullable String outcome,
        String subject,
        @Nullable Integer worstStep) {

    static final String COLUMNS = """
            c.id, c.hostingId, c.kind, c.status, c.askedBy, c.reason,
            (select p.name from Product p where p.id = c.productId and not c.aligning), c.aligning, c.dueAt, c.requestedAt, c.outcome, c.subject,
            """ + Delay.WORST_STEP_OF_CHANGE;

    static final String FROM = "HostingChange c";

    /** Whether it goes on as it should. */
    public Delay delay() {
        return Delay.ofSteps(worstStep);
    }

    /** Whether it is under way, or waits until it is due. */
    public boolean isOpen() {
        return status == ChangeStatus.OPEN;
    }
}
