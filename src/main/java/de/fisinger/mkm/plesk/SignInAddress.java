package de.fisinger.mkm.plesk;

import java.net.URI;

/**
 * Where a browser goes to be signed in at Plesk, once: a credential until it was used (Plesk documentation: XML API, server,
 * create_session).
 *
 * @param uri the address
 */
public record SignInAddress(URI uri) {

    /** Says nothing of the session, so that no log can. */
    @Override
    public String toString() {
        return "a one-time sign-in at " + uri.getHost();
    }
}
