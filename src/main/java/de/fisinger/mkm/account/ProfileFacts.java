package de.fisinger.mkm.account;

import java.util.Map;

/** Port: what features know of the person whose profile is shown. */
public interface ProfileFacts {

    /**
     * Facts in their order, by the text keys of their labels.
     *
     * @param user who is signed in
     */
    Map<String, String> of(SignedInUser user);
}
