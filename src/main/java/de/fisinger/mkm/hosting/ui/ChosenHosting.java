package de.fisinger.mkm.hosting.ui;

import org.jspecify.annotations.Nullable;

/**
 * A hosting that somebody chose to have changed.
 *
 * @param id the hosting
 * @param contract number of the contract on which it is: only its products can be chosen
 * @param name what people call it
 * @param productId the product that it is; null if that isn't known
 * @param isEnding whether notice was given for it
 */
record ChosenHosting(
        long id, String contract, String name, @Nullable Long productId, boolean isEnding) {

    /** One of a list. */
    ChosenHosting(long id, String contract, String name, boolean isEnding) {
        this(id, contract, name, null, isEnding);
    }

    /** A reason with the hosting's name, unless that stands in it. */
    String because(String why) {
        return why.contains(name) ? why : name + ": " + why;
    }
}
