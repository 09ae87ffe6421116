package de.fisinger.mkm.hosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.input.GoneException;
import de.fisinger.mkm.list.ListQuery;
import de.fisinger.mkm.localstack.DemoPlesk;
import de.fisinger.mkm.localstack.plesk.PleskFault;
import de.fisinger.mkm.localstack.plesk.PleskState.Webspace;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody changes on Plesk by hand: noticed by the event log and by comparing, told, and settled by a person. */
@MkmTest
class DeviationTest {

    @Autowired
    private HostingStory hostings;

    @Autowired
    private ChangeStory changes;

    @Autowired
    private Deviations deviations;

    @Autowired
    private HostingUses uses;

    @Autowired
    private ServerFollowing following;

    @Autowired
    private OwnProducts ownProducts;

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private PleskSignIns signIns;

    private long hosting;

    @BeforeEach
    void aHostingThatIsKnown() {
        hostings.reset();
        hosting = changes.active("1234578");
        compare();
        following.followAll();
        assertThat(open()).isEmpty();
    }

    @AfterEach
    void leaveNothingToOthers() {
        changes.end();
    }

    /** As once a day, and on demand. */
    private void compare() {
        var contract = hostings.details(hosting).contractId();
        hostings.as("reseller", () -> {
            uses.readNow(contract);
            return contract;
        });
        awaitRead();
    }

    private void awaitRead() {
        await().until(() ->
                !hostings.as("reseller", () -> uses.find(hosting).orElseThrow()).isBeingRead());
    }

    private List<DeviationItem> open() {
        return hostings.as("reseller", () -> deviations.of(hosting));
    }

    private DeviationItem found(UnaryOperator<Webspace> change) {
        changes.byHand(hosting, change);
        following.followAll();
        assertThat(open()).hasSize(1);
        return open().getFirst();
    }

    private void decide(Runnable decision) {
        hostings.as("reseller", () -> {
            decision.run();
            return decision;
        });
    }

    @Test
    void aSuspensionByHandIsShownAndNothingIsChangedUntilSomebodyDecides() {
        var item = found(webspace -> webspace.withStatus(16));

        assertThat(item.kind()).isEqualTo(DeviationKind.STATUS);
        assertThat(item.here()).isEqualTo("nicht gesperrt");
        assertThat(item.there()).isEqualTo("vom Betreiber gesperrt");
        assertThat(item.restorable()).as("what the administrator suspended").isFalse();
        assertThat(hostings.details(hosting).item().status()).isEqualTo(HostingStatus.ACTIVE);
        await("it is an instance that waits")
                .until(() -> hostings.id(
                                "select count(*) from engine.process_instance where state = 'ACTIVE' and subject = 'deviation-"
                                        + item.id() + "'")
                        == 1);

        decide(() -> deviations.adopt(item.id()));

        assertThat(hostings.details(hosting).item().status()).isEqualTo(HostingStatus.SUSPENDED);
        assertThat(hostings.details(hosting).item().suspensions()).isEqualTo(16);
        assertThat(open()).isEmpty();
        await("its instance ends")
                .until(() -> hostings.id(
                                "select count(*) from engine.process_instance where state = 'COMPLETED' and subject = 'deviation-"
                                        + item.id() + "'")
                        == 1);
        compare();
        assertThat(open()).isEmpty();
        assertThatThrownBy(() -> decide(() -> deviations.forget(item.id()))).isInstanceOf(ChangeRefusedException.class);
    }

    @Test
    void whatTheResellerSuspendedByHandIsPutBack() {
        var item = found(webspace -> webspace.withStatus(32));
        assertThat(item.restorable()).isTrue();

        decide(() -> deviations.restore(item.id(), false));

        changes.awaitEnd(hosting, ChangeStatus.DONE);
        assertThat(hostings.onlyWebspaceOf(hosting).status()).isZero();
        assertThat(hostings.details(hosting).item().status()).isEqualTo(HostingStatus.ACTIVE);
        following.followAll();
        assertThat(open()).isEmpty();
    }

    @Test
    void anotherDomainIsTakenOver() {
        var item = found(webspace ->
                webspace.with("umbenannt.example", webspace.externalId(), webspace.status(), webspace.planGuid()));
        assertThat(item.there()).isEqualTo("umbenannt.example");

        decide(() -> deviations.adopt(item.id()));

        assertThat(hostings.details(hosting).item().domainName()).isEqualTo("umbenannt.example");
        compare();
        assertThat(open()).isEmpty();
    }

    @Test
    void anotherPlanIsTakenOverWhereThereIsAProductOrPutBack() {
        var large = DemoPlesk.planGuid("Webhosting L", DemoPlesk.RESELLER);
        UnaryOperator<Webspace> moved =
                webspace -> webspace.with(webspace.name(), webspace.externalId(), webspace.status(), large);
        var item = found(moved);
        assertThat(item.adoptable()).as("there is no product").isFalse();
        assertThatThrownBy(() -> decide(() -> deviations.adopt(item.id()))).isInstanceOf(ChangeRefusedException.class);

        decide(() -> deviations.restore(item.id(), false));
        changes.awaitEnd(hosting, ChangeStatus.DONE);
        assertThat(hostings.onlyWebspaceOf(hosting).planGuid())
                .isEqualTo(DemoPlesk.planGuid("Webhosting M", DemoPlesk.RESELLER));

        changes.product("Webhosting L");
        var again = found(moved);
        assertThat(again.there()).isEqualTo("Webhosting L");
        decide(() -> deviations.adopt(again.id()));
        assertThat(hostings.details(hosting).productName()).isEqualTo("Tarif Webhosting L");
    }

    @Test
    void anotherOwnerIsToldAndTakenOver() {
        var item = found(webspace -> webspace.ownedBy(DemoPlesk.RESELLER));
        assertThat(item.kind()).isEqualTo(DeviationKind.OWNER);

        decide(() -> deviations.adopt(item.id()));

        assertThat(hostings.details(hosting).pleskLogin()).isFalse();
        assertThat(open()).isEmpty();
    }

    @Test
    void whatWasDeletedByHandIsOnlyDeletedHereIfSomebodySaysSo() {
        changes.deletedByHand(hosting);
        following.followAll();
        var item = open().getFirst();
        assertThat(item.kind()).isEqualTo(DeviationKind.GONE);
        assertThat(hostings.details(hosting).item().status()).isEqualTo(HostingStatus.ACTIVE);

        decide(() -> deviations.adopt(item.id()));

        assertThat(hostings.details(hosting).item().status()).isEqualTo(HostingStatus.TERMINATED);
        assertThat(hostings.pleskCustomers()).as("nothing is deleted on Plesk").hasSize(1);
    }

    @Test
    void whatIsForgottenIsNotToldAgainUntilItChanges() {
        var item = found(webspace -> webspace.withStatus(64));
        decide(() -> deviations.forget(item.id()));
        compare();
        assertThat(open()).isEmpty();

        assertThat(found(webspace -> webspace.withStatus(16)).there()).isEqualTo("vom Betreiber gesperrt");
    }

    @Test
    void whatIsPutRightByHandVanishes() {
        found(webspace -> webspace.withStatus(16));

        changes.byHand(hosting, webspace -> webspace.withStatus(0));
        following.followAll();

        assertThat(open()).isEmpty();
    }

    /** A termination that waits for its day keeps nobody from being told, and nothing from being taken over. */
    @Test
    void whileATerminationWaitsWhatPleskSaysIsTakenOver() {
        changes.request(changes.terminationIn(hosting, Duration.ofDays(30), false));
        var item = found(webspace -> webspace.withStatus(32));
        assertThat(item.adoptable()).isTrue();
        assertThat(item.restorable()).isFalse();
        assertThatThrownBy(() -> decide(() -> deviations.restore(item.id(), false)))
                .isInstanceOf(ChangeRefusedException.class);

        decide(() -> deviations.adopt(item.id()));

        assertThat(open()).isEmpty();
        assertThat(hostings.details(hosting).item().status()).isEqualTo(HostingStatus.SUSPENDED);
        assertThat(changes.newest(hosting).isOpen()).isTrue();
    }

    /** What somebody opened there is open until the end, and nothing is given back when that is revoked. */
    @Test
    void whatATerminationSuspendedAndSomebodyOpenedIsTakenOver() {
        changes.request(changes.terminationIn(hosting, Duration.ofDays(30), true));
        hostings.awaitStatus(hosting, HostingStatus.SUSPENDED);
        var item = found(webspace -> webspace.withStatus(0));

        decide(() -> deviations.adopt(item.id()));

        following.followAll();
        assertThat(open()).isEmpty();
        changes.revoke(hosting);
        assertThat(changes.newest(hosting).status()).isEqualTo(ChangeStatus.REVOKED);
    }

    /** What was put back once says nothing of later changes. */
    @Test
    void theEndCustomerSeesNothingOfWhatWasPutBack() {
        var item = found(webspace -> webspace.withStatus(32));
        decide(() -> deviations.restore(item.id(), false));
        changes.awaitEnd(hosting, ChangeStatus.DONE);

        changes.request(changes.terminationIn(hosting, Duration.ofDays(30), false));

        assertThat(own().status()).isEqualTo("ACTIVE");
    }

    /** Of two ways to the same end the reseller took the other one. */
    @Test
    void whatAChangeMakesSoIsNoDeviationAnyMore() {
        found(webspace -> webspace.withStatus(32));

        changes.make(changes.wanted(ChangeKind.SUSPENSION, hosting));

        assertThat(open()).isEmpty();
    }

    /** Who changes the plan decides nothing about who suspended it. */
    @Test
    void anotherChangeTakesNothingOver() {
        changes.make(new WantedChange.Suspension(hosting, "Rechnung offen", true));
        following.followAll();
        found(webspace -> webspace.withStatus(0));

        changes.make(changes.wanted(ChangeKind.PLAN_CHANGE, hosting));

        assertThat(hostings.details(hosting).item().status()).isEqualTo(HostingStatus.SUSPENDED);
        assertThat(hostings.details(hosting).suspensionReason()).isEqualTo("Rechnung offen");
        assertThat(open()).extracting(DeviationItem::kind).containsExactly(DeviationKind.STATUS);
    }

    /** Nobody is left with something that can neither be ended nor decided. */
    @Test
    void aForgottenDomainThatKeepsAHostingFromEndingIsToldAgain() {
        var item = found(webspace ->
                webspace.with("umbenannt.example", webspace.externalId(), webspace.status(), webspace.planGuid()));
        decide(() -> deviations.forget(item.id()));
        changes.request(changes.wanted(ChangeKind.TERMINATION, hosting));
        changes.awaitEnd(hosting, ChangeStatus.REFUSED);

        following.followAll();

        var again = open().getFirst();
        decide(() -> deviations.adopt(again.id()));
        changes.make(changes.wanted(ChangeKind.TERMINATION, hosting));
        assertThat(hostings.webspacesOf(hosting)).isEmpty();
    }

    @Test
    void whatBelongsToAnotherResellerByNowEndsHereAndStaysThere() {
        var item = found(webspace -> webspace.ownedBy(DemoPlesk.OTHER_RESELLER));
        decide(() -> deviations.adopt(item.id()));

        var made = changes.make(changes.wanted(ChangeKind.TERMINATION, hosting));

        assertThat(made.outcome()).contains("bleibt dort bestehen");
        assertThat(hostings.details(hosting).item().status()).isEqualTo(HostingStatus.TERMINATED);
        assertThat(hostings.webspacesOf(hosting)).hasSize(1);
    }

    @Test
    void theEndCustomersPortalOffersWhatWorks() {
        changes.make(new WantedChange.Suspension(hosting, "Rechnung offen", true));
        following.followAll();
        assertThat(hostings.as("endkunde", () -> signIns.find(hosting))).isEmpty();

        found(webspace -> webspace.withStatus(0));

        assertThat(own().plesk()).isNotNull();
        assertThat(hostings.as("endkunde", () -> signIns.find(hosting))).isPresent();
    }

    /** What happens during a change is looked at when that has ended, though the log has gone on. */
    @Test
    void whatHappensDuringAChangeIsComparedAfterIt() {
        hostings.plesk().fail("webspace.set", new PleskFault.HttpStatus(503), 1000);
        changes.request(changes.wanted(ChangeKind.SUSPENSION, hosting));
        changes.byHand(hosting, webspace -> webspace.withStatus(64));
        following.followAll();
        assertThat(open()).isEmpty();
        hostings.plesk().heal();
        changes.awaitEnd(hosting, ChangeStatus.DONE);
        changes.byHand(
                hosting,
                webspace -> webspace.with("umbenannt.example", webspace.externalId(), 64 | 32, webspace.planGuid()));
        hostings.plesk().emptyEventLog();

        following.followAll();

        assertThat(open()).extracting(DeviationItem::kind).containsExactly(DeviationKind.NAME);
    }

    @Test
    void withItsHostingADeviationEnds() {
        var item = found(webspace -> webspace.withStatus(16));

        changes.make(changes.wanted(ChangeKind.TERMINATION, hosting));

        assertThat(open()).isEmpty();
        await("its instance ends")
                .until(() -> hostings.id(
                                "select count(*) from engine.process_instance where state = 'COMPLETED' and subject = 'deviation-"
                                        + item.id() + "'")
                        == 1);
    }

    @Test
    void oneThatCannotBeReadHidesNoneThatIsGone() {
        var broken = changes.active("1234578");
        compare();
        changes.deletedByHand(hosting);
        hostings.plesk()
                .fail(
                        "webspace.get",
                        new PleskFault.ObjectError(
                                hostings.onlyWebspaceOf(broken).id(), 1023),
                        1);

        compare();

        assertThat(open()).extracting(DeviationItem::kind).containsExactly(DeviationKind.GONE);
    }

    @Test
    void whatWasForgottenAndGoneIsToldWhenItComesBack() {
        var item = found(webspace -> webspace.withStatus(16));
        decide(() -> deviations.forget(item.id()));
        changes.byHand(hosting, webspace -> webspace.withStatus(0));
        following.followAll();

        assertThat(found(webspace -> webspace.withStatus(16)).there()).isEqualTo("vom Betreiber gesperrt");
    }

    /** As of a linked one: it is on no plan, and add-ons are none. */
    @Test
    void withoutAPlanNothingDeviates() {
        changes.byHand(
                hosting, webspace -> webspace.with(webspace.name(), webspace.externalId(), webspace.status(), null));
        hostings.sql("update hosting set plan_guid = null where id = " + hosting);
        compare();
        assertThat(open()).isEmpty();
        compare();
        assertThat(open()).isEmpty();
    }

    @Test
    void aSuspensionThatIsPutBackKeepsItsReason() {
        changes.make(new WantedChange.Suspension(hosting, "Rechnung offen", true));
        following.followAll();
        var item = found(webspace -> webspace.withStatus(0));

        decide(() -> deviations.restore(item.id(), false));

        changes.awaitEnd(hosting, ChangeStatus.DONE);
        assertThat(hostings.onlyWebspaceOf(hosting).status()).isEqualTo(32);
        assertThat(hostings.details(hosting).suspensionReason()).isEqualTo("Rechnung offen");
        assertThat(hostings.details(hosting).suspensionReasonShared()).isTrue();
    }

    /** What MKM says stays, so the reason as well; and it is told again. */
    @Test
    void whatIsRefusedToBePutBackIsToldAgain() {
        changes.make(new WantedChange.Suspension(hosting, "Rechnung offen", true));
        following.followAll();
        var item = found(webspace -> webspace.withStatus(0));
        hostings.plesk().fail("webspace.set", new PleskFault.OperationError(1019), 1);

        decide(() -> deviations.restore(item.id(), false));

        changes.awaitEnd(hosting, ChangeStatus.REFUSED);
        assertThat(hostings.details(hosting).item().status()).isEqualTo(HostingStatus.SUSPENDED);
        assertThat(hostings.details(hosting).suspensionReason()).isEqualTo("Rechnung offen");
        following.followAll();
        assertThat(open())
                .singleElement()
                .satisfies(again -> assertThat(again.there()).isEqualTo("nicht gesperrt"));
        assertThat(own().status()).isEqualTo("ACTIVE");
    }

    /** Plesk doesn't ask. */
    @Test
    void aPlanIntoWhichNotAllFitsIsPutBackOnlyIfSomebodySaysSo() {
        var large = DemoPlesk.planGuid("Webhosting L", DemoPlesk.RESELLER);
        var item = found(webspace -> webspace.with(webspace.name(), webspace.externalId(), webspace.status(), large)
                .using(Map.of("disk_space", 30L << 30)));

        decide(() -> deviations.restore(item.id(), false));

        assertThat(changes.awaitEnd(hosting, ChangeStatus.REFUSED).outcome()).contains("30 GB statt 25 GB");
        assertThat(hostings.onlyWebspaceOf(hosting).planGuid()).isEqualTo(large);
        following.followAll();
        var again = open().getFirst();
        decide(() -> deviations.restore(again.id(), true));
        changes.awaitEnd(hosting, ChangeStatus.DONE);
        assertThat(hostings.onlyWebspaceOf(hosting).planGuid()).isNotEqualTo(large);
    }

    /** Whoever decides what, and whether anybody does. */
    @Test
    void theEndCustomerSeesWhatPleskSays() {
        var item = found(webspace -> webspace.withStatus(16));
        assertThat(own().status()).isEqualTo("SUSPENDED");
        assertThat(own().suspensions()).isEqualTo(16);
        assertThat(own().plesk()).isNull();
        decide(() -> deviations.forget(item.id()));
        assertThat(own().status()).isEqualTo("SUSPENDED");

        // what the customer suspended there, the customer opens there
        found(webspace -> webspace.withStatus(64));
        assertThat(own().status()).isEqualTo("SUSPENDED");
        assertThat(own().plesk()).isNotNull();

        changes.byHand(hosting, webspace -> webspace.withStatus(0));
        following.followAll();
        assertThat(own().status()).isEqualTo("ACTIVE");

        changes.deletedByHand(hosting);
        following.followAll();
        assertThat(own().status()).isEqualTo("TERMINATED");
        assertThat(own().plesk()).isNull();
    }

    private OwnProductItem own() {
        return hostings
                .as(
                        "endkunde",
                        () -> ownProducts
                                .list()
                                .page(ListQuery.all().withPageSize(200))
                                .rows())
                .stream()
                .filter(item -> Objects.equals(item.hostingId(), hosting))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eachStateIsSaidInWordsOfItsOwn() {
        assertThat(found(webspace -> webspace.withStatus(8)).there()).isEqualTo("Webdienst ausgesetzt");

        changes.byHand(hosting, webspace -> webspace.withStatus(1));
        following.followAll();
        var parent = open().getFirst();
        decide(() -> deviations.adopt(parent.id()));
        changes.byHand(hosting, webspace -> webspace.withStatus(2));
        following.followAll();

        assertThat(open()).as("suspended by its parent, as before").isEmpty();
    }

    /** Whatever is decided, and by whom. */
    @Test
    void abonnementeShowWhatPleskSays() {
        var contract = hostings.details(hosting).contractId();
        decide(() -> subscriptions.read(contract, (_, _) -> {}));

        found(webspace -> webspace.withStatus(16));
        assertThat(copiedStatus()).isEqualTo(16);
        changes.byHand(hosting, webspace -> webspace.withStatus(0));
        following.followAll();

        assertThat(copiedStatus()).isZero();
    }

    private long copiedStatus() {
        return hostings.id("select s.status from plesk_subscription s join hosting h on h.subscription_guid = s.guid"
                + " where h.id = " + hosting);
    }

    /** A reading that began before says nothing about what was seen since. */
    @Test
    void anOlderReadingUndoesNothing() {
        beginReading();

        assertThat(found(webspace -> webspace.withStatus(16)).there()).isEqualTo("vom Betreiber gesperrt");

        awaitRead();
        assertThat(open()).hasSize(1);
    }

    /** Plesk has looked at all, and its answer takes time. */
    private void beginReading() {
        var all = hostings.id("select count(*) from hosting where status in ('ACTIVE', 'SUSPENDED')");
        hostings.plesk().fail("webspace.get", new PleskFault.DelayPerObject(Duration.ofMillis(2500 / all)), 1);
        var before = reads();
        var contract = hostings.details(hosting).contractId();
        decide(() -> uses.readNow(contract));
        await().pollInterval(Duration.ofMillis(20)).until(() -> reads() > before);
    }

    private long reads() {
        return hostings.plesk().requestCount();
    }

    @Test
    void aResellerWhoIsSuspendedOnPleskIsNoticedAlsoWhileAllAreRead() {
        beginReading();
        var content = hostings.plesk().content();
        hostings.plesk()
                .restore(content.withResellers(content.resellers().stream()
                        .map(reseller -> reseller.withStatus(16))
                        .toList()));
        following.followAll();

        await().pollInterval(Duration.ofMillis(200)).until(() -> {
            following.followAll();
            return open().size() == 1;
        });
        hostings.plesk().restore(content);
    }

    @Test
    void afterAnEmptiedLogAllAreCompared() {
        hostings.plesk().emptyEventLog();
        changes.byHand(hosting, webspace -> webspace.withStatus(16));
        hostings.plesk().emptyEventLog();

        following.followAll();

        await().until(() -> open().size() == 1);
    }

    @Test
    void aNumberThatPleskGivesToAnotherOneIsNotTheHostings() {
        changes.byHand(
                hosting,
                webspace -> new Webspace(
                        webspace.id(),
                        java.util.UUID.randomUUID().toString(),
                        webspace.name(),
                        webspace.ownerLogin(),
                        null,
                        0,
                        webspace.htype(),
                        webspace.properties(),
                        webspace.ipAddresses(),
                        webspace.planGuid(),
                        0,
                        0));
        following.followAll();

        assertThat(open()).extracting(DeviationItem::kind).containsExactly(DeviationKind.GONE);
    }

    @Test
    void aDomainThatIsHostedAlreadyIsNotTakenOver() {
        var other = changes.active("123456");
        var domain = hostings.details(other).item().domainName();
        var item = found(webspace ->
                webspace.with(String.valueOf(domain), webspace.externalId(), webspace.status(), webspace.planGuid()));

        assertThatThrownBy(() -> decide(() -> deviations.adopt(item.id())))
                .isInstanceOf(ChangeRefusedException.class)
                .hasMessageContaining(domain);
    }

    /** All of them are suspended with their customer; the event names the customer. */
    @Test
    void aCustomerWhoIsSuspendedOnPleskIsNoticed() {
        hostings.plesk().restore(hostings.withSuspendedCustomers());
        following.followAll();

        await().until(() -> open().size() == 1);
        assertThat(open().getFirst().kind()).isEqualTo(DeviationKind.STATUS);
    }

    /** From the beginning: nobody waits for the first whole reading. */
    @Test
    void aNewHostingIsFollowedAtOnce() {
        hosting = changes.active("1234578");

        assertThat(found(webspace -> webspace.withStatus(16)).there()).isEqualTo("vom Betreiber gesperrt");
    }

    /** However many there are: nothing that didn't change is asked for. */
    @Test
    void followingCostsOneRequestAndReadsOnlyWhatChanged() {
        var other = changes.active("1234578");
        compare();
        following.followAll();
        var before = reads();
        following.followAll();
        assertThat(hostings.plesk().requestsSince(before)).hasSize(1);

        changes.byHand(hosting, webspace -> webspace.withStatus(16));
        following.followAll();

        var requests = hostings.plesk().requestsSince(before + 1);
        assertThat(requests)
                .extracting(request -> request.operations().getFirst())
                .containsExactly("event_log.get-last-id", "event_log.get_events", "webspace.get");
        assertThat(requests.getLast().xml())
                .contains("<id>" + hostings.onlyWebspaceOf(hosting).id() + "</id>")
                .doesNotContain("<id>" + hostings.onlyWebspaceOf(other).id() + "</id>");
    }

    @Test
    void whatAChangeOfMkmsDoesIsNoDeviation() {
        changes.make(changes.wanted(ChangeKind.SUSPENSION, hosting));
        changes.make(changes.wanted(ChangeKind.PLAN_CHANGE, hosting));
        following.followAll();
        compare();

        assertThat(open()).isEmpty();
    }

    @Test
    void aServerThatIsAwayOrWhoseLogWasEmptiedIsFollowedFurther() {
        hostings.plesk().fail("event_log.get_events", new PleskFault.HttpStatus(503), 1);
        changes.byHand(hosting, webspace -> webspace.withStatus(16));
        following.followAll();
        assertThat(open()).isEmpty();
        following.followAll();
        assertThat(open()).hasSize(1);

        hostings.plesk().emptyEventLog();
        following.followAll();
        changes.byHand(hosting, webspace -> webspace.withStatus(64));
        following.followAll();
        assertThat(open().getFirst().there()).isEqualTo("vom Kunden gesperrt");
    }

    @Test
    void anotherAccountDecidesNothing() {
        var item = found(webspace -> webspace.withStatus(16));
        hostings.secondReseller();
        assertThatThrownBy(() -> hostings.as("reseller2", () -> {
                    deviations.forget(item.id());
                    return item;
                }))
                .isInstanceOf(GoneException.class);
    }
}
