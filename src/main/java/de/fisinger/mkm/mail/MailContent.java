package de.fisinger.mkm.mail;

import java.util.Optional;

/** Port: what a kind of mail says. It is asked at each try, because neither the address nor the text is stored. */
public interface MailContent {

    /** The kind of mail it knows. */
    String kind();

    /**
     * Writes the mail.
     *
     * @param subjectId what it is about, such as the id of a user
     * @param messageId the mail's id
     * @return empty if there is nobody to tell any more
     * @throws AddressRefusedException if there is somebody, but no address
     */
    Optional<Mail> compose(long subjectId, String messageId);
}
