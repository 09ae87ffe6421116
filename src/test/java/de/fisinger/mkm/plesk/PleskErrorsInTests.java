package de.fisinger.mkm.plesk;

/** Errors of Plesk as if a server had sent them. */
public final class PleskErrorsInTests {

    private PleskErrorsInTests() {}

    /** What an error becomes. */
    public static PleskException of(int code, String words) {
        return PleskErrors.of("server11", code, words);
    }
}
