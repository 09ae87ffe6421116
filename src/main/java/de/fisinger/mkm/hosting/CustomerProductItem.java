package de.fisinger.mkm.hosting;

import de.fisinger.mkm.list.ListStatement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a customer's tab Produkte (handbook: MKM – Kundenverwaltung).
 *
 * @param id of the contract or hosting, unique among both
 * @param type SHOP for a FISINGER.de Produkt, RESELLER for a Reseller Produkt
 * @param name of the product
 * @param contractNumber the contract, or the one the hosting is on
 * @param hostingId the hosting, or null for a contract
 * @param domainName the hosting's domain, if it is known already
 * @param status ACTIVE or INACTIVE of a contract, the {@link HostingStatus} of a hosting
 * @param delay whether the hosting goes on as it should
 */
public record CustomerProductItem(
        String id,
        String type,
        String name,
        String contractNumber,
        @Nullable Long hostingId,
        @Nullable String domainName,
        String status,
        Delay delay) {

    /** Its columns are typ, produkt, vertrag, domain and status. */
    static final ListStatement<CustomerProductItem> OF_CUSTOMER = ListStatement.of(
                    CustomerProductItem.class, """
                    p.id, p.type, p.name, p.contractNumber, p.hostingId, p.domainName, p.status,
                    """ + Delay.WORST_STEP, "CustomerProduct p", "p.id")
            .choice("typ", "p.type", List.of("SHOP", "RESELLER"))
            .text("produkt", "p.name")
            .text("vertrag", "p.contractNumber")
            .text("domain", "p.domainName")
            .choice(
                    "status",
                    "p.status",
                    List.of("ACTIVE", "PROVISIONING", "FAILED", "SUSPENDED", "TERMINATING", "INACTIVE"))
            .where("p.customerId = :customerId")
            .orderedBy("produkt", false);

    /** For the list's query, which counts the delay: 1 is tried again, 2 waits for an operator. */
    CustomerProductItem(
            String id,
            String type,
            String name,
            String contractNumber,
            @Nullable Long hostingId,
            @Nullable String domainName,
            String status,
            @Nullable Integer delay) {
        this(id, type, name, contractNumber, hostingId, domainName, status, Delay.ofSteps(delay));
    }
}
