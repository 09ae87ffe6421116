package de.fisinger.mkm.plesk;

/**
 * A service plan on a Plesk server.
 *
 * @param guid its identity; the name is unique only below one owner
 * @param name what the owner calls it
 */
public record ServicePlan(String guid, String name) {

    /** The longest name that MKM keeps; longer ones are cut, so that none breaks the reading of all. */
    public static final int LONGEST_NAME = 255;
}
