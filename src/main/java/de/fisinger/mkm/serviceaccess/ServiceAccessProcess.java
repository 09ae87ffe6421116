package de.fisinger.mkm.serviceaccess;

/** The names that the model service-access and its workers share; a test binds both to each other. */
public final class ServiceAccessProcess {

    /** Id of the process. */
    public static final String PROCESS_ID = "service-access";

    /** Message that starts it. */
    public static final String GRANTED = "service-access-granted";

    /** Message that ends it; the correlation key is the subject. */
    public static final String REVOKED = "service-access-revoked";

    /** What instances are about begins with it. */
    public static final String SUBJECT_PREFIX = "service-access-";

    private ServiceAccessProcess() {}

    /** What an instance about an access is called, such as service-access-7. */
    public static String subject(long accessId) {
        return SUBJECT_PREFIX + accessId;
    }
}
