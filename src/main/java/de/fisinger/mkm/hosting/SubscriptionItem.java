package de.fisinger.mkm.hosting;

import static de.fisinger.mkm.list.ListColumn.choice;
import static de.fisinger.mkm.list.ListColumn.text;

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
 * @param refusal why it couldn't be linked when that was asked for last
 * @param knownCustomerId the MKM-Kunde for whom the Plesk customer stands already
 * @param suspensions Plesk's flags, which tell who suspended it
 * @param worstStep the worst of its instance's steps, as {@link Delay#ofSteps} takes it
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
        int suspensions,
        @Nullable Integer worstStep) {

    /** What the page shows of a subscription, and how badly linking it is delayed. */
    static final String COLUMNS = """
            s.id, s.subscriptionId, s.guid, s.name, s.login, s.owner, s.planGuid, s.planName, s.status, s.linkState,
            s.hostingId, s.refusal, s.knownCustomerId, s.suspensions,
            (select max(case when p.state = INCIDENT then 2 when p.state = RETRYING then 1 else 0 end)
             from ProcessStep p where p.subject = concat('linking-', cast(s.linkingId as string)))
            """;

    /** The list of a contract. */
    static final ListStatement<SubscriptionItem> OF_CONTRACT = ListStatement.of(
                    SubscriptionItem.class, COLUMNS, "SubscriptionEntry s", "s.id")
            .columns(
                    text("abonnement", "hosting.subscription", "s.name", SubscriptionItem::name)
                            .first(),
                    text("user", "subscription.user", "s.login", SubscriptionItem::login)
                            .width("8rem"),
                    text("kunde", "subscription.owner", "s.owner", SubscriptionItem::owner)
                            .second(),
                    text("plan", "subscription.plan", "s.planName", SubscriptionItem::planName)
                            .width("8rem")
                            .second(),
                    choice(
                                    "status",
                                    "subscription.status",
                                    "s.status",
                                    List.of(SubscriptionStatus.values()),
                                    SubscriptionItem::status,
                                    "subscription.status.")
                            .width("9rem"),
                    choice(
                                    "mkm",
                                    "linking.state",
                                    "s.linkState",
                                    List.of(LinkState.values()),
                                    SubscriptionItem::state,
                                    "linking.state.")
                            .width("15.5rem")
                            .right())
            .where("s.contractId = :contractId")
            .orderedBy("abonnement", false);

    /** Whether it goes on as it should. */
    public Delay delay() {
        return state == LinkState.LINKING ? Delay.ofSteps(worstStep) : Delay.NONE;
    }

    /** Whether it can be linked now. */
    public boolean isLinkable() {
        return state == LinkState.UNLINKED;
    }
}
