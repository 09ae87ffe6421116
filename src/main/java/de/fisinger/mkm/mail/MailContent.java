package de.fisinger.mkm.mail;

import de.fisinger.mkm.process.Fence;
import java.util.Optional;
import java.util.Set;

/** Port: what some kinds of mail say. It is asked at each try, because neither the address nor the text is stored. */
public interface MailContent {

    /** The kinds of mail it writes. */
    Set<String> kinds();

    /** Its texts in messages.properties, where they aren't those of its kinds. */
    default Set<String> texts() {
        return kinds();
    }

    /**
     * Writes the mail.
     *
     * @param kind one of {@link #kinds}
     * @param subjectId what it is about, such as the id of a user
     * @param messageId the mail's id
     * @param fence what is noted with it, such as a link, stands in a transaction of this: a try whose lease ended meanwhile
     *     changes nothing
     * @return empty if there is nobody to tell any more
     * @throws AddressRefusedException if there is somebody, but no address
     */
    Optional<Mail> compose(String kind, long subjectId, String messageId, Fence fence);
}
