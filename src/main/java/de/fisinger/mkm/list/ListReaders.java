package de.fisinger.mkm.list;

import java.util.Optional;

/** Port: who reads lists. A page keeps a list for as long as it is open, and its reader's session can end before. */
public interface ListReaders {

    /** Who reads at present; empty where code runs for no session. */
    Optional<Object> current();

    /**
     * Makes sure that somebody still reads.
     *
     * @param reader what {@link #current} returned
     * @throws RuntimeException of Spring Security if that session was ended, or is somebody else's now
     */
    void requireStill(Object reader);
}
