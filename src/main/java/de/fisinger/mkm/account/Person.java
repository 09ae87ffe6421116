package de.fisinger.mkm.account;

import org.jspecify.annotations.Nullable;

/**
 * A user as others see one.
 *
 * @param userName Benutzername
 * @param name first and last name
 * @param email e-mail address, if there is one
 * @param endCustomer whether it is the portal user of an MKM-Kunde
 */
public record Person(String userName, String name, @Nullable String email, boolean endCustomer) {}
