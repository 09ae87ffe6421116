package de.fisinger.mkm.hosting;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a hosting stands in its life, as far as changes go: its status, together with the change that is under way. Which
 * change may be ordered in which state is the table of docs/hosting-life.md; a change that isn't allowed is refused with the
 * words at change.refused.(state).
 */
enum LifeState {
    SETTING_UP,
    ACTIVE(ChangeKind.SUSPENSION, ChangeKind.PLAN_CHANGE, ChangeKind.TERMINATION),
    SUSPENDED(ChangeKind.REACTIVATION, ChangeKind.PLAN_CHANGE, ChangeKind.TERMINATION),
    SUSPENDED_BY_OTHERS(ChangeKind.SUSPENSION, ChangeKind.PLAN_CHANGE, ChangeKind.TERMINATION),
    UNDONE,
    BEING_SUSPENDED,
    BEING_REACTIVATED,
    PLAN_CHANGING,
    TERMINATION_DUE,
    TERMINATING,
    TERMINATED;

    @SuppressWarnings("ImmutableEnumChecker") // a copy
    private final Set<ChangeKind> allowed;

    LifeState(ChangeKind... allowed) {
        this.allowed = Set.of(allowed);
    }

    /**
     * The state.
     *
     * @param suspendedByReseller whether the reseller suspended it, whoever else did
     * @param open the change that is under way, if one is
     */
    static LifeState of(HostingStatus status, boolean suspendedByReseller, @Nullable ChangeKind open) {
        return switch (status) {
            case PROVISIONING -> SETTING_UP;
            case FAILED, CANCELLED -> UNDONE;
            case TERMINATING -> TERMINATING;
            case TERMINATED -> TERMINATED;
            case ACTIVE, SUSPENDED ->
                switch (open) {
                    case SUSPENSION -> BEING_SUSPENDED;
                    case REACTIVATION -> BEING_REACTIVATED;
                    case PLAN_CHANGE -> PLAN_CHANGING;
                    case TERMINATION -> TERMINATION_DUE;
                    case null -> idle(status, suspendedByReseller);
                };
        };
    }

    private static LifeState idle(HostingStatus status, boolean suspendedByReseller) {
        if (status == HostingStatus.ACTIVE) {
            return ACTIVE;
        }
        return suspendedByReseller ? SUSPENDED : SUSPENDED_BY_OTHERS;
    }

    /** Whether a change may be ordered now. */
    boolean allows(ChangeKind kind) {
        return allowed.contains(kind);
    }

    /** The changes that may be ordered now. */
    Set<ChangeKind> allowed() {
        return allowed;
    }
}
