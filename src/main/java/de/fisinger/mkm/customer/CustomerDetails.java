package de.fisinger.mkm.customer;

import org.jspecify.annotations.Nullable;

/**
 * What is known of an MKM-Kunde (handbook: MKM – Kundenverwaltung, Kundendetails).
 *
 * @param id id of the row
 * @param customerNumber Kundennummer, unique in the account
 * @param company Firma
 * @param lastName Nachname
 * @param firstName Vorname
 * @param street Adresse: street and house number
 * @param postcode PLZ
 * @param city Ort
 * @param country ISO code of two letters
 * @param phone Telefon
 * @param mobile Mobil
 * @param email E-Mail
 * @param website Webseite
 */
public record CustomerDetails(
        long id,
        String customerNumber,
        @Nullable String company,
        String lastName,
        String firstName,
        String street,
        String postcode,
        String city,
        String country,
        String phone,
        String mobile,
        String email,
        @Nullable String website) {}
