package de.fisinger.mkm.hosting;

import org.jspecify.annotations.Nullable;

/** Whether setting up or changing a hosting goes on as it should. */
public enum Delay {
    /** As it should. */
    NONE,
    /** A step failed and is tried again by itself. */
    RETRYING,
    /** A step waits for an operator. */
    OPERATOR;

    /** What is told of the instance that sets hosting h up or changes it; null if none does. */
    private static final String SUBJECT = """
            case when h.status = PROVISIONING then concat('hosting-', cast(h.id as string))
                else (select g.subject from HostingChange g where g.hostingId = h.id and g.status = OPEN) end
            """;

    private static final String WORST_STEP_ABOUT = """
            (select max(case when s.state = INCIDENT then 2 when s.state = RETRYING then 1 else 0 end)
             from ProcessStep s join Work w on w.subject = s.subject and w.processInstanceKey = s.processInstanceKey
             where s.subject\s""";

    /** Column of a list whose row is hosting h: the worst of the steps that set it up or change it, see {@link #ofSteps}. */
    static final String WORST_STEP_OF_HOSTING = WORST_STEP_ABOUT + "= " + SUBJECT + ")";

    /** The same of a list whose row is change c. */
    static final String WORST_STEP_OF_CHANGE = WORST_STEP_ABOUT + "= c.subject)";

    /** The same of a list whose row p has a hostingId. */
    static final String WORST_STEP =
            WORST_STEP_ABOUT + "in (select " + SUBJECT + " from Hosting h where h.id = p.hostingId))";

    /** From what the list's query says of the instance's steps: 1 is tried again, 2 waits for an operator. */
    static Delay ofSteps(@Nullable Integer worst) {
        return switch (worst) {
            case 1 -> RETRYING;
            case 2 -> OPERATOR;
            case null, default -> NONE;
        };
    }
}
