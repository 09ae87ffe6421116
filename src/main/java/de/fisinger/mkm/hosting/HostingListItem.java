package de.fisinger.mkm.hosting;

import org.jspecify.annotations.Nullable;

/**
 * A row of the tab MKM-Hostings (handbook: MKM – Reseller Hosting, variant 1).
 *
 * @param id ID
 * @param customerNumber Kundennummer
 * @param lastName of Kunde
 * @param firstName of Kunde
 * @param company Firma
 * @param login User: the login of the subscription
 * @param domainName Abonnement: the subscription's domain
 * @param status Status
 * @param delay whether it goes on as it should
 */
public record HostingListItem(
        long id,
        String customerNumber,
        String lastName,
        String firstName,
        @Nullable String company,
        @Nullable String login,
        @Nullable String domainName,
        HostingStatus status,
        Delay delay) {

    /** For the list's query, which counts the delay: 1 is tried again, 2 waits for an operator. */
    HostingListItem(
            long id,
            String customerNumber,
            String lastName,
            String firstName,
            @Nullable String company,
            @Nullable String login,
            @Nullable String domainName,
            HostingStatus status,
            @Nullable Integer delay) {
        this(
                id,
                customerNumber,
                lastName,
                firstName,
                company,
                login,
                domainName,
                status,
                status == HostingStatus.PROVISIONING ? Delay.ofSteps(delay) : Delay.NONE);
    }

    /** Kunde: last and first name. */
    public String customerName() {
        return lastName + " " + firstName;
    }
}
