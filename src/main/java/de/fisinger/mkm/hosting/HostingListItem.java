package de.fisinger.mkm.hosting;

import de.fisinger.mkm.list.ListStatement;
import java.util.List;
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

    /** What the pages show of a hosting, and how badly its running instance is delayed. */
    static final String COLUMNS = """
            h.id, c.customerNumber, c.lastName, c.firstName, c.company, h.login, h.domainName, h.status,
            (select max(case when s.state = INCIDENT then 2 when s.state = RETRYING then 1 else 0 end)
             from ProcessStep s join Work w on w.subject = s.subject and w.processInstanceKey = s.processInstanceKey
             where s.subject = concat('hosting-', cast(h.id as string)))
            """;

    /** The hostings with their customers. */
    static final String FROM = "Hosting h join Customer c on c.id = h.customerId";

    /** Its columns are id, kundennummer, kunde, firma, user, abonnement and status. */
    static final ListStatement<HostingListItem> OF_CONTRACT = ListStatement.of(
                    HostingListItem.class, COLUMNS, FROM, "h.id")
            .number("id", "h.id")
            .text("kundennummer", "c.customerNumber")
            .text("kunde", "concat(c.lastName, ' ', c.firstName)")
            .text("firma", "c.company")
            .text("user", "h.login")
            .text("abonnement", "h.domainName")
            .choice("status", "h.status", List.of(HostingStatus.values()))
            .where("h.contractId = :contractId")
            .orderedBy("id", true);

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
