package de.fisinger.mkm.hosting;

import de.fisinger.mkm.input.EnteredText;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A change of a hosting that somebody asks for. */
public sealed interface WantedChange {

    /** The hosting. */
    long hostingId();

    /** What is to change. */
    ChangeKind kind();

    /**
     * Suspends it in the reseller's name.
     *
     * @param reason why; null if nobody said
     * @param shared whether the end customer reads the reason
     */
    record Suspension(
            long hostingId,

            @Nullable @Size(max = 500, message = "{input.too-long}")
            String reason,

            boolean shared) implements WantedChange {

        /** Brings it into its form. */
        public Suspension {
            var written = reason == null ? "" : EnteredText.lines(reason);
            reason = written.isEmpty() ? null : written;
        }

        @Override
        public ChangeKind kind() {
            return ChangeKind.SUSPENSION;
        }
    }

    /** Lifts the reseller's suspension; who else suspended it keeps it so. */
    record Reactivation(long hostingId) implements WantedChange {

        @Override
        public ChangeKind kind() {
            return ChangeKind.REACTIVATION;
        }
    }

    /**
     * Gives it the settings of the plan again on which it is, whichever product that plan belongs to: what was changed by hand
     * in Plesk is replaced.
     *
     * @param despiteOveruse whether that is done although more is used than the plan allows
     */
    record Alignment(long hostingId, boolean despiteOveruse) implements WantedChange {

        @Override
        public ChangeKind kind() {
            return ChangeKind.PLAN_CHANGE;
        }
    }

    /**
     * Moves it to another product of its contract.
     *
     * @param productId the product
     * @param despiteOveruse whether it is moved although more is used than the plan allows
     */
    record PlanChange(long hostingId, long productId, boolean despiteOveruse) implements WantedChange {

        @Override
        public ChangeKind kind() {
            return ChangeKind.PLAN_CHANGE;
        }
    }

    /**
     * Removes it from the server.
     *
     * @param dueAt when; null for at once
     * @param suspended whether it is suspended until then
     */
    record Termination(long hostingId, @Nullable Instant dueAt, boolean suspended) implements WantedChange {

        @Override
        public ChangeKind kind() {
            return ChangeKind.TERMINATION;
        }
    }
}
