package de.fisinger.mkm.process;

/**
 * How a diagram marks an element.
 *
 * @param state where the instance stands with it
 * @param times how often the instance entered it, or took it if it is a flow
 */
public record ElementMark(State state, int times) {

    /** Where an instance stands with an element; names of the marks in the diagram are these in lower case. */
    public enum State {
        /** Done. */
        PASSED,
        /** The instance is here. */
        ACTIVE,
        /** The instance is here and tries again by itself. */
        WAITING,
        /** It has an incident, or the business refused it. */
        FAILED,
        /** Done, and taken back. */
        COMPENSATED,
        /** Ended before it was done. */
        ABANDONED
    }
}
