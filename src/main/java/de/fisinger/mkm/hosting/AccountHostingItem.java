package de.fisinger.mkm.hosting;

import static de.fisinger.mkm.list.ListColumn.choice;
import static de.fisinger.mkm.list.ListColumn.exported;
import static de.fisinger.mkm.list.ListColumn.identifier;
import static de.fisinger.mkm.list.ListColumn.number;
import static de.fisinger.mkm.list.ListColumn.text;

import de.fisinger.mkm.list.ListStatement;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the list of all hostings of an account, over all its contracts.
 *
 * @param id ID
 * @param contractNumber Vertrag
 * @param productName Produkt
 * @param customerId the MKM-Kunde
 * @param lastName of Kunde
 * @param firstName of Kunde
 * @param company Firma
 * @param login User: the login of the subscription
 * @param domainName Abonnement: the subscription's domain
 * @param requestedDomain the domain that was ordered, if one was
 * @param status Status
 * @param suspensions Plesk's flags, which tell who suspended it
 * @param diskPercent how much of its disk space is used; null if unlimited or unknown
 * @param trafficPercent the same of this month's traffic
 * @param endsAt when it ends, if notice was given
 * @param worstStep the worst of its instance's steps, as {@link Delay#ofSteps} takes it
 */
public record AccountHostingItem(
        long id,
        String contractNumber,
        String productName,
        long customerId,
        String lastName,
        String firstName,
        @Nullable String company,
        @Nullable String login,
        @Nullable String domainName,
        @Nullable String requestedDomain,
        HostingStatus status,
        int suspensions,
        @Nullable Integer diskPercent,
        @Nullable Integer trafficPercent,
        @Nullable Instant endsAt,
        @Nullable Integer worstStep) {

    /** The list. */
    static final ListStatement<AccountHostingItem> STATEMENT = ListStatement.of(
                    AccountHostingItem.class,
                    "h.id, k.contractNumber, p.name, c.id, c.lastName, c.firstName, c.company, h.login, h.domainName,"
                            + " h.requestedDomain, h.status, h.suspension.suspensions, u.diskPercent, u.trafficPercent, "
                            + HostingListItem.ENDS_AT
                            + Delay.WORST_STEP_OF_HOSTING,
                    "Hosting h join Customer c on c.id = h.customerId join Contract k on k.id = h.contractId"
                            + " join Product p on p.id = h.productId left join HostingUse u on u.hostingId = h.id",
                    "h.id")
            .columns(
                    identifier("id", "hosting.id", "h.id", AccountHostingItem::id)
                            .width("4rem"),
                    text(
                                    "abonnement",
                                    "hosting.subscription",
                                    "coalesce(h.domainName, h.requestedDomain)",
                                    AccountHostingItem::domain)
                            .width("12rem")
                            .first(),
                    text("kunde", "customer", "concat(c.lastName, ' ', c.firstName)", AccountHostingItem::customerName)
                            .second(),
                    exported("firma", "customer.company", AccountHostingItem::company),
                    text("produkt", "contract.product", "p.name", AccountHostingItem::productName)
                            .second(),
                    text("vertrag", "contract.number", "k.contractNumber", AccountHostingItem::contractNumber)
                            .width("6rem"),
                    exported("user", "hosting.user", AccountHostingItem::login),
                    number(
                                    "speicher",
                                    "use.disk-percent",
                                    "coalesce(u.diskPercent, -1)",
                                    AccountHostingItem::diskPercent)
                            .width("6.5rem"),
                    number(
                                    "verkehr",
                                    "use.traffic-percent",
                                    "coalesce(u.trafficPercent, -1)",
                                    AccountHostingItem::trafficPercent)
                            .width("6.5rem"),
                    choice(
                                    "status",
                                    "hosting.status",
                                    "h.status",
                                    List.of(HostingStatus.values()),
                                    AccountHostingItem::status,
                                    "hosting.status.")
                            .width("9rem")
                            .right())
            .searchingSpellings("h.searchText")
            .orderedBy("id", true);

    /** Whether it goes on as it should. */
    public Delay delay() {
        return Delay.ofSteps(worstStep);
    }

    /** Kunde: last and first name. */
    public String customerName() {
        return lastName + " " + firstName;
    }

    /** The domain that it has, or is to have, as far as that is known. */
    public @Nullable String domain() {
        return domainName == null ? requestedDomain : domainName;
    }
}
