package de.fisinger.mkm.hosting;

import de.fisinger.mkm.list.ListStatement;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of what an end customer has.
 *
 * @param id of the contract or hosting, unique among both
 * @param name of the reseller's product
 * @param description Beschreibung
 * @param netPrice Nettopreis in Euro; null for a contract for which the reseller has no product
 * @param inAppPrices In App Preise: additional flexible costs are hidden
 * @param inAppInfo In App Info
 * @param hostingId the hosting, or null for a contract
 * @param domainName the hosting's domain
 * @param login the hosting's login
 * @param status ACTIVE or INACTIVE of a contract, the {@link HostingStatus} of a hosting
 * @param delay whether the hosting goes on as it should
 */
public record OwnProductItem(
        String id,
        String name,
        @Nullable String description,
        @Nullable BigDecimal netPrice,
        boolean inAppPrices,
        @Nullable String inAppInfo,
        @Nullable Long hostingId,
        @Nullable String domainName,
        @Nullable String login,
        String status,
        Delay delay) {

    /** Its columns are produkt, domain, login and status. */
    static final ListStatement<OwnProductItem> OF_CUSTOMER = ListStatement.of(
                    OwnProductItem.class, """
                    p.id, p.name, p.description, p.netPrice, p.inAppPrices, p.inAppInfo, p.hostingId, p.domainName, p.login,
                    p.status,
                    """ + Delay.WORST_STEP, "OwnProduct p", "p.id")
            .text("produkt", "p.name")
            .text("domain", "p.domainName")
            .text("login", "p.login")
            .choice(
                    "status",
                    "p.status",
                    List.of("ACTIVE", "PROVISIONING", "FAILED", "SUSPENDED", "TERMINATING", "INACTIVE"))
            .where("p.customerId = :customerId")
            .orderedBy("produkt", false);

    /** For the list's query, which counts the delay: 1 is tried again, 2 waits for an operator. */
    OwnProductItem(
            String id,
            String name,
            @Nullable String description,
            @Nullable BigDecimal netPrice,
            boolean inAppPrices,
            @Nullable String inAppInfo,
            @Nullable Long hostingId,
            @Nullable String domainName,
            @Nullable String login,
            String status,
            @Nullable Integer delay) {
        this(
                id,
                name,
                description,
                netPrice,
                inAppPrices,
                inAppInfo,
                hostingId,
                domainName,
                login,
                status,
                Delay.ofSteps(delay));
    }

    /** Whether there is a login in Plesk whose password can be set. */
    public boolean isUsableHosting() {
        return hostingId != null && status.equals(HostingStatus.ACTIVE.name());
    }
}
