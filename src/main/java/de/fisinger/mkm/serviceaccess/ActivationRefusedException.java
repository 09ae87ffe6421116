package de.fisinger.mkm.serviceaccess;

/** A code that can't be activated; nothing was changed. */
public final class ActivationRefusedException extends RuntimeException {

    /** Why not (handbook: Servicezugang, Mögliche Fehlermeldungen). */
    public enum Problem {
        /** Nothing was entered. */
        EMPTY,
        /** No such code. */
        NOT_FOUND,
        /** It was activated before. */
        USED,
        /** It is of the account that enters it. */
        OWN,
        /** Too many codes were tried. */
        TOO_MANY
    }

    private final Problem problem;

    ActivationRefusedException(Problem problem) {
        super(problem.name());
        this.problem = problem;
    }

    /** Why not. */
    public Problem problem() {
        return problem;
    }
}
