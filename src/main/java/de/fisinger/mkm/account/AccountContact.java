package de.fisinger.mkm.account;

import org.jspecify.annotations.Nullable;

/**
 * How to reach an account.
 *
 * @param accountNumber Kundennummer
 * @param name Firma
 * @param address street, postcode and city; empty if unknown
 * @param phone Telefon
 * @param email Mail
 */
public record AccountContact(
        String accountNumber,
        String name,
        String address,
        @Nullable String phone,
        @Nullable String email) {

    /** The account in words: "200100 · Beispiel GmbH". */
    public String label() {
        return accountNumber + " · " + name;
    }
}
