package de.fisinger.mkm.hosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.customer.CustomerInUseException;
import de.fisinger.mkm.customer.CustomerStory;
import de.fisinger.mkm.customer.Customers;
import de.fisinger.mkm.localstack.plesk.PleskFault;
import de.fisinger.mkm.localstack.plesk.PleskState.Webspace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.transaction.support.TransactionTemplate;

/** How hostings end: announced, revocable until it is due, and with all that MKM made for them (docs/hosting-life.md). */
@MkmTest
class HostingTerminationTest {

    @Autowired
    private HostingStory hostings;

    @Autowired
    private ChangeStory changes;

    @Autowired
    private Customers customers;

    @Autowired
    @Qualifier("terminationOwner")
    private ChangeOwner terminations;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void cleanServer() {
        hostings.reset();
    }

    @AfterEach
    void leaveNothingToOthers() {
        changes.end();
    }

    @Test
    void endingTakesSubscriptionAndCustomerAndLetsTheCustomerBeDeleted() {
        var customer = customer("ende-1");
        var hosting = changes.active("ende-1");

        changes.make(changes.wanted(ChangeKind.TERMINATION, hosting));

        assertThat(hostings.webspacesOf(hosting)).isEmpty();
        assertThat(hostings.pleskCustomers()).isEmpty();
        assertThat(hostings.details(hosting).item().status()).isEqualTo(HostingStatus.TERMINATED);
        hostings.as("reseller", () -> {
            customers.delete(customer);
            return customer;
        });
        assertThat(hostings.id("select count(*) from hosting where id = " + hosting))
                .isZero();
    }

    private long customer(String number) {
        return hostings.as(
                "reseller", () -> customers.create(CustomerStory.data(number, "Ende", "Erna", "Ende GmbH " + number)));
    }

    @Test
    void aCustomerWithAHostingIsNotDeleted() {
        var customer = customer("ende-2");
        changes.active("ende-2");

        assertThatThrownBy(() -> hostings.as("reseller", () -> {
                    customers.delete(customer);
                    return customer;
                }))
                .isInstanceOf(CustomerInUseException.class);
    }

    @Test
    void thePleskCustomerStaysWhileAnythingHangsOnIt() {
        var hosting = changes.active("1234578");
        var owner = hostings.pleskCustomers().getFirst();
        hostings.plesk().restore(hostings.withSubscriptionOf(owner, 777, "vonhand.example"));

        changes.make(changes.wanted(ChangeKind.TERMINATION, hosting));

        assertThat(hostings.webspacesOf(hosting)).isEmpty();
        assertThat(hostings.pleskCustomer(owner.login())).isNotNull();
        assertThat(hostings.plesk().content().webspaces())
                .extracting(Webspace::name)
                .contains("vonhand.example");
    }

    @Test
    void theLastOfTwoHostingsTakesThePleskCustomerWithIt() {
        var first = changes.active("1234578");
        var second = changes.active("1234578");

        changes.make(changes.wanted(ChangeKind.TERMINATION, first));
        assertThat(hostings.pleskCustomers()).hasSize(1);
        changes.make(changes.wanted(ChangeKind.TERMINATION, second));

        assertThat(hostings.pleskCustomers()).isEmpty();
    }

    @Test
    void whatWasDeletedByHandEndsWithoutAnIncident() {
        var hosting = changes.active("1234578");
        changes.deletedByHand(hosting);

        changes.make(changes.wanted(ChangeKind.TERMINATION, hosting));

        assertThat(hostings.details(hosting).item().status()).isEqualTo(HostingStatus.TERMINATED);
    }

    @Test
    void whatWasDeletedByHandNeedsNoSuspensionUntilItEnds() {
        var hosting = changes.active("1234578");
        changes.deletedByHand(hosting);

        changes.make(changes.terminationIn(hosting, Duration.ofSeconds(2), true));

        assertThat(hostings.details(hosting).item().status()).isEqualTo(HostingStatus.TERMINATED);
    }

    @Test
    void whatHasAnotherNameByNowIsNotDeleted() {
        var hosting = changes.active("1234578");
        changes.byHand(
                hosting, webspace -> webspace.with("umbenannt.example", webspace.externalId(), 0, webspace.planGuid()));

        changes.request(changes.wanted(ChangeKind.TERMINATION, hosting));

        assertThat(changes.awaitEnd(hosting, ChangeStatus.REFUSED).outcome()).contains("umbenannt.example");
        assertThat(hostings.webspacesOf(hosting)).hasSize(1);
        assertThat(hostings.details(hosting).item().status()).isEqualTo(HostingStatus.ACTIVE);
    }

    @ParameterizedTest
    @EnumSource
    void whatBelongsToAnotherCustomerByNowIsNeitherDeletedNorChanged(ChangeKind kind) {
        var hosting = changes.active("1234578");
        if (kind == ChangeKind.REACTIVATION) {
            changes.make(changes.wanted(ChangeKind.SUSPENSION, hosting));
        }
        changes.byHand(hosting, webspace -> webspace.ownedBy("schmidt"));
        var before = hostings.onlyWebspaceOf(hosting);

        changes.request(changes.wanted(kind, hosting));

        assertThat(changes.awaitEnd(hosting, ChangeStatus.REFUSED).outcome()).contains("schmidt");
        assertThat(hostings.onlyWebspaceOf(hosting)).isEqualTo(before);
        assertThat(hostings.details(hosting).item().status())
                .isEqualTo(kind == ChangeKind.REACTIVATION ? HostingStatus.SUSPENDED : HostingStatus.ACTIVE);
    }

    @Test
    void aTerminationIsAnnouncedAndHappensWhenItIsDue() throws Exception {
        var hosting = changes.active("1234578");
        var domain = hostings.onlyWebspaceOf(hosting).name();

        changes.request(changes.terminationIn(hosting, Duration.ofHours(1), true));

        assertThat(hostings.awaitMailAbout(domain + " endet am").getSubject()).contains(domain);
        hostings.awaitStatus(hosting, HostingStatus.SUSPENDED);
        changes.anHourLater();
        hostings.awaitStatus(hosting, HostingStatus.TERMINATED);
        assertThat(hostings.webspacesOf(hosting)).isEmpty();
        changes.awaitEnd(hosting, ChangeStatus.DONE);
    }

    @Test
    void aTerminationIsRevokedUntilItIsDueAndGivesBackWhatItSuspended() {
        var hosting = changes.active("1234578");
        changes.request(changes.terminationIn(hosting, Duration.ofDays(30), true));
        hostings.awaitStatus(hosting, HostingStatus.SUSPENDED);
        assertThat(hostings.details(hosting).possible()).isEmpty();

        changes.revoke(hosting);

        hostings.awaitStatus(hosting, HostingStatus.ACTIVE);
        changes.awaitEnd(hosting, ChangeStatus.DONE);
        assertThat(hostings.details(hosting).changes())
                .extracting(ChangeItem::kind)
                .containsExactly(ChangeKind.REACTIVATION, ChangeKind.TERMINATION);
        assertThat(hostings.onlyWebspaceOf(hosting).status()).isZero();
        assertThatThrownBy(() -> changes.revoke(hosting)).isInstanceOf(ChangeRefusedException.class);
    }

    @Test
    void whatTheResellerSuspendedBeforeStaysSoWhenATerminationIsRevoked() {
        var hosting = changes.active("1234578");
        changes.make(changes.wanted(ChangeKind.SUSPENSION, hosting));
        changes.request(changes.terminationIn(hosting, Duration.ofDays(30), true));

        changes.revoke(hosting);

        assertThat(changes.newest(hosting).status()).isEqualTo(ChangeStatus.REVOKED);
        assertThat(hostings.details(hosting).item().status()).isEqualTo(HostingStatus.SUSPENDED);
    }

    @Test
    void aTerminationCannotBeDueInThePast() {
        var hosting = changes.active("1234578");

        assertThatThrownBy(() -> changes.request(
                        new WantedChange.Termination(hosting, Instant.now().minusSeconds(1), false)))
                .hasMessage("Bitte wählen Sie ein Datum in der Zukunft.");
    }

    /** A slip of a digit. */
    @Test
    void aTerminationIsNotDueInCenturies() {
        var hosting = changes.active("1234578");

        assertThatThrownBy(() -> changes.request(changes.terminationIn(hosting, Duration.ofDays(365 * 200), true)))
                .isInstanceOf(ChangeRefusedException.class)
                .hasMessageContaining("fünf Jahren");
    }

    /** Whichever of them ends last takes it, also one that didn't make it. */
    @RepeatedTest(3)
    void hostingsThatEndTogetherTakeThePleskCustomerWithThem() {
        var maker = changes.active("1234578");
        var other = changes.active("1234578");
        hostings.plesk().fail("webspace.del", new PleskFault.Delay(Duration.ofMillis(300)), 2);

        List.of(maker, other).forEach(hosting -> changes.request(changes.wanted(ChangeKind.TERMINATION, hosting)));
        List.of(maker, other).forEach(hosting -> changes.awaitEnd(hosting, ChangeStatus.DONE));

        assertThat(hostings.pleskCustomers()).isEmpty();
        assertThat(hostings.id("select count(*) from plesk_customer")).isZero();
    }

    @Test
    void listsSayWhenAHostingEnds() {
        var hosting = changes.active("1234578");
        var wanted = changes.terminationIn(hosting, Duration.ofDays(3), false);
        changes.request(wanted);

        assertThat(hostings.details(hosting).item().endsAt()).isCloseTo(wanted.dueAt(), within(Duration.ofSeconds(1)));
        changes.revoke(hosting);
        assertThat(hostings.details(hosting).item().endsAt()).isNull();
    }

    @Test
    void whatATerminationSuspendedIsGivenBackWhenItIsRefused() {
        var hosting = changes.active("1234578");
        changes.request(changes.terminationIn(hosting, Duration.ofHours(1), true));
        hostings.awaitStatus(hosting, HostingStatus.SUSPENDED);
        changes.byHand(
                hosting,
                webspace -> webspace.with("umbenannt.example", webspace.externalId(), 32, webspace.planGuid()));
        changes.anHourLater();

        changes.awaitKind(hosting, ChangeKind.REACTIVATION);

        assertThat(changes.awaitEnd(hosting, ChangeStatus.DONE).askedBy()).isEqualTo("MKM");
        assertThat(hostings.onlyWebspaceOf(hosting).status()).isZero();
        assertThat(hostings.details(hosting).item().status()).isEqualTo(HostingStatus.ACTIVE);
    }

    @Test
    void whatATerminationSuspendedIsGivenBackWhenSupportEndsIt() {
        var hosting = changes.active("1234578");
        changes.request(changes.terminationIn(hosting, Duration.ofDays(3), true));
        hostings.awaitStatus(hosting, HostingStatus.SUSPENDED);
        var termination = changes.newest(hosting).id();

        hostings.as("reseller", () -> {
            transaction.executeWithoutResult(_ -> terminations.cancel(termination, "Der Server wird ersetzt."));
            return termination;
        });

        changes.awaitEnd(hosting, ChangeStatus.DONE);
        assertThat(hostings.onlyWebspaceOf(hosting).status()).isZero();
        assertThat(hostings.details(hosting).changes())
                .extracting(ChangeItem::kind, ChangeItem::outcome)
                .containsExactly(
                        tuple(ChangeKind.REACTIVATION, null),
                        tuple(ChangeKind.TERMINATION, "Der Server wird ersetzt."));
    }
}
