package de.fisinger.mkm.account;

/** A password that nobody should have. */
public final class WeakPasswordException extends RuntimeException {

    /** What is wrong with it. */
    public enum Problem {
        /** Fewer than 10 characters. */
        SHORT,
        /** More than 128 characters. */
        LONG,
        /** It is guessed soon. */
        GUESSED
    }

    private final Problem problem;

    WeakPasswordException(Problem problem) {
        super("the password is refused: " + problem);
        this.problem = problem;
    }

    /** What is wrong with it. */
    public Problem problem() {
        return problem;
    }
}
