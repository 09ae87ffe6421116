package de.fisinger.mkm.mail;

import de.fisinger.mkm.process.WorkKind;

/** The names that the model mail-delivery and its steps share; a test binds both to each other. */
public final class MailProcess {

    /** Id of the process. */
    public static final String PROCESS_ID = "mail-delivery";

    /** Message that starts it. */
    public static final String REQUESTED = "mail-requested";

    /** Code of the BPMN error for a mail that trying again won't bring. */
    public static final String REFUSED = "mail-refused";

    /** Mails on their way. */
    static final WorkKind WORK = new WorkKind("mail", PROCESS_ID, REQUESTED, "mailId", false);

    private MailProcess() {}

    /** What an instance about a mail is called, such as mail-7. */
    public static String subject(long mailId) {
        return WORK.subject(mailId);
    }
}
