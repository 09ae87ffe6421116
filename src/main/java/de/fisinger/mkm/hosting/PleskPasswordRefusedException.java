package de.fisinger.mkm.hosting;

/** A Plesk password wasn't set; the link goes on being valid. */
public final class PleskPasswordRefusedException extends RuntimeException {

    /** Why. */
    public enum Problem {
        /** The server asks for a stronger one. */
        WEAK,
        /** The server won't take any, as when the customer is gone there. */
        REFUSED,
        /** The server doesn't answer, or can't do it now. */
        UNAVAILABLE,
        /** It has signs that can't be sent, or too many. */
        SIGNS,
        /** That for Plesk is set, but the server asks for a stronger one for FTP. */
        TOO_WEAK_FOR_FTP,
        /** That for Plesk is set, but the server won't take any for FTP. */
        NOT_FOR_FTP,
        /** That for Plesk is set, but the server can't set it for FTP now. */
        NOT_FOR_FTP_NOW
    }

    private final Problem problem;

    PleskPasswordRefusedException(Problem problem) {
        super(problem.name());
        this.problem = problem;
    }

    /** Why. */
    public Problem problem() {
        return problem;
    }
}
