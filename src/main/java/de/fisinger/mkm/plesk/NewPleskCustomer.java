package de.fisinger.mkm.plesk;

import org.jspecify.annotations.Nullable;

/**
 * A customer to be created in Plesk. Longer texts are cut to what Plesk takes.
 *
 * @param externalId MKM's id, by which the customer is found again
 * @param resellerLogin the reseller who owns the customer
 * @param login sign-in name, unique on the server, 1 to 60 characters
 * @param company company, if any
 * @param name first and last name
 * @param phone telephone
 * @param email e-mail address
 * @param street street and number
 * @param postcode postcode
 * @param city city
 * @param country ISO code of two letters
 * @param state state or province, if any
 */
public record NewPleskCustomer(
        String externalId,
        String resellerLogin,
        String login,
        @Nullable String company,
        String name,
        String phone,
        String email,
        String street,
        String postcode,
        String city,
        String country,
        @Nullable String state) {

    @Override
    public String toString() {
        return "Plesk customer " + externalId;
    }
}
