package de.fisinger.mkm.hosting.ui;

/**
 * A hosting that somebody chose to have changed.
 *
 * @param id the hosting
 * @param contract number of the contract on which it is: only its products can be chosen
 * @param name what people call it
 */
record ChosenHosting(long id, String contract, String name) {}
