package de.fisinger.mkm.hosting;

import de.fisinger.mkm.plesk.Suspension;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** Who suspended a hosting, and why the reseller did; without a suspension of the reseller there is no reason. */
@Embeddable
class SuspensionState {

    private int suspensions;

    private @Nullable String suspensionReason;

    private boolean suspensionReasonShared;

    /** Takes over what the server says. */
    void seen(int flags) {
        suspensions = flags;
        if (!isByReseller()) {
            suspensionReason = null;
            suspensionReasonShared = false;
        }
    }

    /** Says why the reseller suspended it. */
    void because(@Nullable String reason, boolean shared) {
        suspensionReason = reason;
        suspensionReasonShared = shared && reason != null;
    }

    /** Whether the reseller suspended it, whoever else did. */
    boolean isByReseller() {
        return Suspension.RESELLER.isIn(suspensions);
    }

    /** As the server counts them ({@link Suspension}). */
    int flags() {
        return suspensions;
    }

    @Nullable
    String reason() {
        return suspensionReason;
    }

    boolean isReasonShared() {
        return suspensionReasonShared;
    }
}
