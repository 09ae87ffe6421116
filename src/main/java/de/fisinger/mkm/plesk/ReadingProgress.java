package de.fisinger.mkm.plesk;

/** Is told how far a long reading is. */
@FunctionalInterface
public interface ReadingProgress {

    /**
     * Is told after each request.
     *
     * @param done how many were read
     * @param of how many there are
     */
    void at(int done, int of);
}
