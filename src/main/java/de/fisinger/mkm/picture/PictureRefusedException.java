package de.fisinger.mkm.picture;

/** An uploaded file that isn't taken; nothing was stored. */
public final class PictureRefusedException extends RuntimeException {

    /** Why. */
    public enum Problem {
        /** More than {@link Picture#MOST_BYTES}. */
        TOO_BIG,
        /** More pixels than {@link Picture#MOST_PIXELS}, or a side longer than {@link Picture#LONGEST_SIDE}. */
        TOO_MANY_PIXELS,
        /** SVG can carry scripts. */
        SVG,
        /** None of PNG, JPEG, WebP and ICO, whatever its name says. */
        NO_PICTURE,
        /** It begins like a picture, but can't be read. */
        BROKEN
    }

    private final Problem problem;

    PictureRefusedException(Problem problem) {
        super(problem.name());
        this.problem = problem;
    }

    /** Why. */
    public Problem problem() {
        return problem;
    }
}
