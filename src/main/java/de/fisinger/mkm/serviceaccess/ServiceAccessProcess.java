package de.fisinger.mkm.serviceaccess;

import de.fisinger.mkm.process.WorkKind;

/** The names that the model service-access and its steps share; a test binds both to each other. */
public final class ServiceAccessProcess {

    /** Id of the process. */
    public static final String PROCESS_ID = "service-access";

    /** Message that starts it. */
    public static final String GRANTED = "service-access-granted";

    /** Message that ends it. */
    public static final String REVOKED = "service-access-revoked";

    /** What instances are about begins with it. */
    public static final String SUBJECT_PREFIX = "service-access-";

    /** Accesses, each as long as it is active. */
    static final WorkKind WORK = new WorkKind("service-access", PROCESS_ID, GRANTED, "accessId", false);

    private ServiceAccessProcess() {}

    /** What an instance about an access is called, such as service-access-7. */
    public static String subject(long accessId) {
        return WORK.subject(accessId);
    }
}
