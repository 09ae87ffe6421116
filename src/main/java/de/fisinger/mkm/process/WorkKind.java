package de.fisinger.mkm.process;

/**
 * A kind of things on which the instances of one process work, one at a time.
 *
 * @param name the first part of a subject: hosting of hosting-7
 * @param processId id of the process
 * @param startMessage the message that starts it
 * @param idVariable the process variable that holds the thing's id, such as hostingId
 * @param byAttempt whether what is told reaches one attempt only: its correlation key is subject, slash, attempt; otherwise
 *     it is the subject
 */
public record WorkKind(String name, String processId, String startMessage, String idVariable, boolean byAttempt) {

    /** What an instance about a thing is called, such as hosting-7. */
    public String subject(long id) {
        return name + "-" + id;
    }
}
