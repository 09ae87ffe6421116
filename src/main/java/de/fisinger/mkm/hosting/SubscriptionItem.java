package de.fisinger.mkm.hosting;

import de.fisinger.mkm.list.ListStatement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the tab Abonnements (handbook: MKM – Reseller Hosting, variant 2).
 *
 * @param id id of the row
 * @param subscriptionId Plesk's number of the subscription
 * @param guid its identity on the server
 * @param name Abonnement: its main domain
 * @param login Plesk User: the system user of its web hosting
 * @param owner Plesk Kunde: login and name of who owns it
 * @param planGuid its plan
 * @param planName the plan's name
 * @param status how it stands in Plesk
 * @param state whether MKM knows it
 * @param hostingId its hosting
 * @param refusal why it couldn't be linked when that was ordered last
 * @param knownCustomerId the MKM-Kunde for whom the Plesk customer stands already
 * @param delay whether linking it goes on as it should
 */
public record SubscriptionItem(
        long id,
        long subscriptionId,
        String guid,
        String name,
        @Nullable String login,
        String owner,
        @Nullable String planGuid,
        @Nullable String planName,
        SubscriptionStatus status,
        LinkState state,
        @Nullable Long hostingId,
        @Nullable String refusal,
        @Nullable Long knownCustomerId,
        Delay delay) {

    /** What the page shows of a subscription, and how badly linking it is delayed. */
    static final String COLUMNS = """
            s.id, s.subscriptionId, s.guid, s.name, s.login, s.owner, s.planGuid, s.planName, s.status, s.linkState,
            s.hostingId, s.refusal, s.knownCustomerId,
            (select max(case when p.state = INCIDENT then 2 when p.state = RETRYING then 1 else 0 end)
             from ProcessStep p where p.subject = concat('linking-', cast(s.linkingId as string)))
            """;

    /** Its columns are abonnement, user, kunde, plan, status and mkm. */
    static final ListStatement<SubscriptionItem> OF_CONTRACT = ListStatement.of(
                    SubscriptionItem.class, COLUMNS, "SubscriptionEntry s", "s.id")
            .text("abonnement", "s.name")
            .text("user", "s.login")
            .text("kunde", "s.owner")
            .text("plan", "s.planName")
            .choice("status", "s.status", List.of(SubscriptionStatus.values()))
            .choice("mkm", "s.linkState", List.of(LinkState.values()))
            .where("s.contractId = :contractId")
            .orderedBy("abonnement", false);

    /** For the list's query, which counts the delay: 1 is tried again, 2 waits for an operator. */
    SubscriptionItem(
            long id,
            long subscriptionId,
            String guid,
            String name,
            @Nullable String login,
            String owner,
            @Nullable String planGuid,
            @Nullable String planName,
            SubscriptionStatus status,
            LinkState state,
            @Nullable Long hostingId,
            @Nullable String refusal,
            @Nullable Long knownCustomerId,
            @Nullable Integer delay) {
        this(
                id,
                subscriptionId,
                guid,
                name,
                login,
                owner,
                planGuid,
                planName,
                status,
                state,
                hostingId,
                refusal,
                knownCustomerId,
                state == LinkState.LINKING ? Delay.ofSteps(delay) : Delay.NONE);
    }

    /** Whether it can be linked now. */
    public boolean isLinkable() {
        return state == LinkState.UNLINKED;
    }
}
