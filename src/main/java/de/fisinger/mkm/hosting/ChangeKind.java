package de.fisinger.mkm.hosting;

/** What somebody can have changed at a hosting that is set up; docs/hosting-life.md says when. */
public enum ChangeKind {
    /** Sperren */
    SUSPENSION,
    /** Entsperren */
    REACTIVATION,
    /** Tarif wechseln */
    PLAN_CHANGE,
    /** Kündigen */
    TERMINATION
}
