package de.fisinger.mkm.hosting;

import static de.fisinger.mkm.list.ListColumn.choice;
import static de.fisinger.mkm.list.ListColumn.exported;
import static de.fisinger.mkm.list.ListColumn.identifier;
import static de.fisinger.mkm.list.ListColumn.number;
import static de.fisinger.mkm.list.ListColumn.text;

import de.fisinger.mkm.list.ListStatement;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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
 * @param suspensions Plesk's flags, which tell who suspended it
 * @param diskPercent how much of its disk space is used; null if unlimited or unknown
 * @param trafficPercent the same of this month's traffic
 * @param endsAt when it ends, if notice was given
 * @param worstStep the worst of its instance's steps, as {@link Delay#ofSteps} takes it
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
        int suspensions,
        @Nullable Integer diskPercent,
        @Nullable Integer trafficPercent,
        @Nullable Instant endsAt,
        @Nullable Integer worstStep) {

    /** When a hosting ends for which notice was given. */
    static final String ENDS_AT =
            "(select e.dueAt from HostingChange e where e.hostingId = h.id and e.status = OPEN and e.kind = TERMINATION), ";

    /** What the pages show of a hosting, and how badly its running instance is delayed. */
    static final String COLUMNS =
            "h.id, c.customerNumber, c.lastName, c.firstName, c.company, h.login, h.domainName, h.status, h.suspension.suspensions, "
                    + "u.diskPercent, u.trafficPercent, " + ENDS_AT
                    + Delay.WORST_STEP_OF_HOSTING;

    /** The hostings with their customers. */
    static final String FROM =
            "Hosting h join Customer c on c.id = h.customerId left join HostingUse u on u.hostingId = h.id";

    /** The list of a contract. */
    static final ListStatement<HostingListItem> OF_CONTRACT = ListStatement.of(
                    HostingListItem.class, COLUMNS, FROM, "h.id")
            .columns(
                    identifier("id", "hosting.id", "h.id", HostingListItem::id)
                            .width("5rem")
                            .first(),
                    text("kundennummer", "customer.number", "c.customerNumber", HostingListItem::customerNumber)
                            .width("9rem"),
                    text("kunde", "customer", "concat(c.lastName, ' ', c.firstName)", HostingListItem::customerName)
                            .first(),
                    text("firma", "customer.company", "c.company", HostingListItem::company),
                    text("user", "hosting.user", "h.login", HostingListItem::login)
                            .width("6.5rem"),
                    text("abonnement", "hosting.subscription", "h.domainName", HostingListItem::domainName)
                            .second(),
                    number(
                                    "verbrauch",
                                    "use.percent-of-most",
                                    "greatest(coalesce(u.diskPercent, -1), coalesce(u.trafficPercent, -1))",
                                    HostingListItem::mostPercent)
                            .width("6.5rem"),
                    exported("speicher", "use.disk-percent", HostingListItem::diskPercent),
                    exported("verkehr", "use.traffic-percent", HostingListItem::trafficPercent),
                    choice(
                                    "status",
                                    "hosting.status",
                                    "h.status",
                                    List.of(HostingStatus.values()),
                                    HostingListItem::status,
                                    "hosting.status.")
                            .width("9rem")
                            .right())
            .where("h.contractId = :contractId")
            .orderedBy("id", true);

    /** Whether it goes on as it should. */
    public Delay delay() {
        return Delay.ofSteps(worstStep);
    }

    /** How much of what it has least of is used: disk space or traffic; null if both are unlimited or unknown. */
    public @Nullable Integer mostPercent() {
        return Stream.of(diskPercent, trafficPercent)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Kunde: last and first name. */
    public String customerName() {
        return lastName + " " + firstName;
    }
}
