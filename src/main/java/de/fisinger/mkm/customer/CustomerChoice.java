package de.fisinger.mkm.customer;

/**
 * An MKM-Kunde as a list of choices shows it.
 *
 * @param id id of the row
 * @param customerNumber Kundennummer
 * @param lastName Nachname
 * @param firstName Vorname
 */
public record CustomerChoice(long id, String customerNumber, String lastName, String firstName) {

    /** The choice's words: "1234578 · Huber Anton". */
    public String label() {
        return customerNumber + " · " + lastName + " " + firstName;
    }
}
