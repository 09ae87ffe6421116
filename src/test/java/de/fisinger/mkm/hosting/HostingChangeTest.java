package de.fisinger.mkm.hosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.input.GoneException;
import de.fisinger.mkm.list.ListQuery;
import de.fisinger.mkm.localstack.DemoPlesk;
import de.fisinger.mkm.localstack.plesk.PleskFault;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What is changed at a hosting that is set up: on the server, read back, in a defined way (docs/hosting-life.md). */
@MkmTest
class HostingChangeTest {

    @Autowired
    private HostingStory hostings;

    @Autowired
    private ChangeStory changes;

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private ChangeNotes notes;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private DataSource database;

    @Autowired
    private OwnProducts ownProducts;

    @BeforeEach
    void cleanServer() {
        hostings.reset();
    }

    @AfterEach
    void leaveNothingToOthers() {
        changes.end();
    }

    @Test
    void suspendingHitsOneSubscriptionAndKeepsWhatOthersSet() {
        var hosting = changes.active("1234578");
        var other = changes.active("1234578");
        changes.byHand(hosting, webspace -> webspace.withStatus(64));

        changes.make(new WantedChange.Suspension(hosting, "Rechnung offen", true));

        assertThat(hostings.onlyWebspaceOf(hosting).status()).isEqualTo(64 | 32);
        assertThat(hostings.onlyWebspaceOf(other).status()).isZero();
        assertThat(hostings.pleskCustomers())
                .allMatch(
                        customer -> customer.info().getOrDefault("status", "0").equals("0"));
        var details = hostings.details(hosting);
        assertThat(details.item().status()).isEqualTo(HostingStatus.SUSPENDED);
        assertThat(details.item().suspensions()).isEqualTo(64 | 32);
        assertThat(details.suspensionReason()).isEqualTo("Rechnung offen");
        assertThat(details.suspensionReasonShared()).isTrue();
        assertThat(hostings.details(other).item().status()).isEqualTo(HostingStatus.ACTIVE);
    }

    @Test
    void liftingOursLeavesTheAdministratorsAndSaysSo() {
        var hosting = changes.active("1234578");
        changes.make(changes.wanted(ChangeKind.SUSPENSION, hosting));
        changes.byHand(hosting, webspace -> webspace.withStatus(32 | 16 | 256));

        var made = changes.make(changes.wanted(ChangeKind.REACTIVATION, hosting));

        assertThat(made.outcome())
                .isEqualTo(
                        "Ihre Sperre ist aufgehoben. Das Hosting bleibt gesperrt: vom Betreiber gesperrt, abgelaufen.");
        assertThat(hostings.onlyWebspaceOf(hosting).status()).isEqualTo(16 | 256);
        var details = hostings.details(hosting);
        assertThat(details.item().status()).isEqualTo(HostingStatus.SUSPENDED);
        assertThat(details.possible()).doesNotContain(ChangeKind.REACTIVATION).contains(ChangeKind.SUSPENSION);
    }

    @Test
    void aReasonIsForgottenWithItsSuspension() {
        var hosting = changes.active("1234578");
        changes.make(new WantedChange.Suspension(hosting, "Rechnung offen", false));

        changes.make(changes.wanted(ChangeKind.REACTIVATION, hosting));

        var details = hostings.details(hosting);
        assertThat(details.item().status()).isEqualTo(HostingStatus.ACTIVE);
        assertThat(details.suspensionReason()).isNull();
        assertThat(hostings.onlyWebspaceOf(hosting).status()).isZero();
    }

    /** Of what the provider or the reseller did the customer reads no more than the reseller shares. */
    @Test
    void theEndCustomerReadsTheReasonOnlyIfItIsShared() {
        var hosting = changes.active("1234578");
        changes.make(new WantedChange.Suspension(hosting, "Rechnung offen", true));
        assertThat(own(hosting).suspensionReason()).isEqualTo("Rechnung offen");
        assertThat(own(hosting).status()).isEqualTo("SUSPENDED");
        changes.make(changes.wanted(ChangeKind.REACTIVATION, hosting));

        changes.make(new WantedChange.Suspension(hosting, "zahlt nie", false));

        assertThat(own(hosting).suspensionReason()).isNull();
        assertThat(own(hosting).suspensions()).isEqualTo(32);
        assertThat(own(hosting).plesk()).as("a way to sign in").isNull();
    }

    private OwnProductItem own(long hosting) {
        var found = new ArrayList<OwnProductItem>();
        hostings.as("endkunde", () -> {
            ownProducts.list().each(ListQuery.all(), item -> {
                if (Objects.equals(item.hostingId(), hosting)) {
                    found.add(item);
                }
            });
            return found;
        });
        return found.getFirst();
    }

    @Test
    void theReasonOfASuspensionIsTextThatCanBeKept() {
        var hosting = changes.active("1234578");
        assertThatThrownBy(() -> changes.request(new WantedChange.Suspension(hosting, "a".repeat(501), true)))
                .isInstanceOf(jakarta.validation.ConstraintViolationException.class);

        changes.make(new WantedChange.Suspension(hosting, " Rechnung\0offen\uFFFE ", true));

        assertThat(own(hosting).suspensionReason()).isEqualTo("Rechnung offen");
    }

    @Test
    void belowASuspendedCustomerItIsSuspendedByBoth() {
        var hosting = changes.active("1234578");
        hostings.plesk().restore(hostings.withSuspendedCustomers());

        changes.make(changes.wanted(ChangeKind.SUSPENSION, hosting));

        assertThat(hostings.details(hosting).item().suspensions()).isEqualTo(32 | 2);
    }

    @ParameterizedTest
    @EnumSource
    void anOkWithoutEffectIsAnIncidentAndNeverAStatus(ChangeKind kind) {
        var hosting = changes.active("1234578");
        if (kind == ChangeKind.REACTIVATION) {
            changes.make(changes.wanted(ChangeKind.SUSPENSION, hosting));
        }
        var before = hostings.details(hosting).item().status();
        var call = switch (kind) {
            case SUSPENSION, REACTIVATION -> "webspace.set";
            case PLAN_CHANGE -> "webspace.switch-subscription";
            case TERMINATION -> "webspace.del";
        };
        // what isn't removed is tried again, so it takes as many as there are tries
        hostings.plesk().fail(call, new PleskFault.NoEffect(), kind == ChangeKind.TERMINATION ? 100 : 1);

        changes.request(changes.wanted(kind, hosting));

        if (kind == ChangeKind.TERMINATION) {
            hostings.awaitDelay(hosting, Delay.RETRYING);
            assertThat(hostings.details(hosting).item().status()).isEqualTo(HostingStatus.TERMINATING);
            assertThat(hostings.webspacesOf(hosting)).hasSize(1);
        } else {
            hostings.awaitDelay(hosting, Delay.OPERATOR);
            assertThat(hostings.details(hosting).item().status()).isEqualTo(before);
            assertThat(hostings.details(hosting).steps().getLast().reason()).contains("bestätigt, aber nicht");
        }
        assertThat(changes.newest(hosting).status()).isEqualTo(ChangeStatus.OPEN);
    }

    @ParameterizedTest
    @EnumSource(names = "TERMINATION", mode = EnumSource.Mode.EXCLUDE)
    void whatWasDeletedByHandCannotBeChangedOtherwise(ChangeKind kind) {
        var hosting = changes.active("1234578");
        if (kind == ChangeKind.REACTIVATION) {
            changes.make(changes.wanted(ChangeKind.SUSPENSION, hosting));
        }
        changes.deletedByHand(hosting);

        changes.request(changes.wanted(kind, hosting));

        assertThat(changes.awaitEnd(hosting, ChangeStatus.REFUSED).outcome())
                .contains("gibt es auf server11 nicht mehr");
    }

    /** It ends here and stays there, see DeviationTest. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TERMINATION")
    void whatBelongsToAnotherResellerByNowIsLeftAlone(ChangeKind kind) {
        var hosting = changes.active("1234578");
        if (kind == ChangeKind.REACTIVATION) {
            changes.make(changes.wanted(ChangeKind.SUSPENSION, hosting));
        }
        changes.byHand(hosting, webspace -> webspace.ownedBy(DemoPlesk.OTHER_RESELLER));
        var before = hostings.onlyWebspaceOf(hosting);

        changes.request(changes.wanted(kind, hosting));

        assertThat(changes.awaitEnd(hosting, ChangeStatus.REFUSED).outcome())
                .contains("gehört auf server11 nicht zu Ihrem Reseller-Zugang");
        assertThat(hostings.onlyWebspaceOf(hosting)).isEqualTo(before);
    }

    /** Each cell of the table, on the engine: what is allowed is made, what isn't is refused with the state's words. */
    @ParameterizedTest
    @EnumSource
    void everyChangeInEveryStateEndsAsTheTableSays(LifeState state) {
        for (var cell : LifeStateTest.cells()) {
            if (cell.state() != state) {
                continue;
            }
            var hosting = in(state);
            var wanted = changes.wanted(cell.kind(), hosting);
            if (cell.allowed()) {
                changes.make(wanted);
            } else {
                assertThatThrownBy(() -> changes.request(wanted))
                        .as(cell.toString())
                        .isInstanceOf(ChangeRefusedException.class)
                        .hasMessageContaining(hostings.details(hosting).item().domainName());
                release(hosting);
            }
        }
    }

    /** A hosting in a state; what only passes is kept from passing. */
    private long in(LifeState state) {
        return switch (state) {
            case SETTING_UP -> {
                hostings.plesk().setUpTime(Duration.ofMinutes(5));
                var hosting = hostings.order("1234578");
                await().until(() -> !hostings.webspacesOf(hosting).isEmpty());
                yield hosting;
            }
            case ACTIVE -> changes.active("1234578");
            case SUSPENDED -> changed(ChangeKind.SUSPENSION);
            case SUSPENDED_BY_OTHERS -> {
                var hosting = changes.active("1234578");
                changes.byHand(hosting, webspace -> webspace.withStatus(16));
                changes.make(changes.wanted(ChangeKind.SUSPENSION, hosting));
                changes.make(changes.wanted(ChangeKind.REACTIVATION, hosting));
                yield hosting;
            }
            case UNDONE -> {
                hostings.plesk().fail("webspace.add", new PleskFault.OperationError(1024), 1);
                var hosting = hostings.order("1234578");
                hostings.awaitStatus(hosting, HostingStatus.FAILED);
                yield hosting;
            }
            case BEING_SUSPENDED -> held(changes.active("1234578"), ChangeKind.SUSPENSION);
            case BEING_REACTIVATED -> held(changed(ChangeKind.SUSPENSION), ChangeKind.REACTIVATION);
            case PLAN_CHANGING -> held(changes.active("1234578"), ChangeKind.PLAN_CHANGE);
            case TERMINATING -> held(changes.active("1234578"), ChangeKind.TERMINATION);
            case TERMINATION_DUE -> {
                var hosting = changes.active("1234578");
                changes.request(changes.terminationIn(hosting, Duration.ofDays(3), false));
                yield hosting;
            }
            case TERMINATED -> changed(ChangeKind.TERMINATION);
        };
    }

    private long changed(ChangeKind kind) {
        var hosting = changes.active("1234578");
        changes.make(changes.wanted(kind, hosting));
        return hosting;
    }

    private long held(long hosting, ChangeKind kind) {
        hostings.plesk().fail("*", new PleskFault.HttpStatus(503), 1000);
        changes.request(changes.wanted(kind, hosting));
        return hosting;
    }

    private void release(long hosting) {
        hostings.plesk().heal();
        hostings.plesk().becomeReady();
        await().until(() -> hostings.details(hosting).openChange().isEmpty()
                || changes.newest(hosting).dueAt() != null);
        if (hostings.details(hosting).openChange().isPresent()) {
            changes.revoke(hosting);
        }
    }

    @Test
    void ofTwoThatAreOrderedAtTheSameMomentOneIsMadeAndTheOtherToldWhy() throws Exception {
        var hosting = changes.active("1234578");
        List<Callable<String>> orders = List.of(
                () -> told(changes.wanted(ChangeKind.SUSPENSION, hosting)),
                () -> told(changes.wanted(ChangeKind.TERMINATION, hosting)));
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var told = both.invokeAll(orders).stream()
                    .map(HostingChangeTest::result)
                    .toList();

            assertThat(told).containsOnlyOnce("taken");
            assertThat(told).anyMatch(words -> words.contains("wird"));
        }
        changes.awaitEnd(hosting, ChangeStatus.DONE);
        assertThat(hostings.details(hosting).changes()).hasSize(1);
    }

    private String told(WantedChange wanted) {
        try {
            changes.request(wanted);
            return "taken";
        } catch (ChangeRefusedException e) {
            return e.reason();
        }
    }

    private static String result(Future<String> order) {
        try {
            return order.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatIsOrderedTogetherIsToldTogether() {
        var batch = UUID.randomUUID();
        var first = changes.active("1234578");
        var second = changes.active("123456");
        changes.deletedByHand(second);

        changes.request(changes.wanted(ChangeKind.SUSPENSION, first), batch);
        changes.request(changes.wanted(ChangeKind.SUSPENSION, second), batch);
        changes.awaitEnd(first, ChangeStatus.DONE);
        changes.awaitEnd(second, ChangeStatus.REFUSED);

        assertThat(hostings.id(
                        "select count(*) from hosting_change where batch = '%s' and status = 'DONE'".formatted(batch)))
                .isEqualTo(1);
    }

    @Test
    void anotherAccountFindsNothingToChange() {
        var hosting = changes.active("1234578");
        hostings.secondReseller();

        assertThatThrownBy(() -> hostings.as("reseller2", () -> {
                    changes.requestAsIs(changes.wanted(ChangeKind.SUSPENSION, hosting));
                    return hosting;
                }))
                .isInstanceOf(GoneException.class);
        assertThatCode(() -> hostings.details(hosting)).doesNotThrowAnyException();
    }

    /** What a change read back stands in Abonnements at once, not with the next reading. */
    @Test
    void abonnementeShowWhatAChangeReadBack() {
        var hosting = changes.active("1234578");
        var contract = hostings.details(hosting).contractId();
        hostings.as("reseller", () -> {
            subscriptions.read(contract, (_, _) -> {});
            return contract;
        });

        changes.make(changes.wanted(ChangeKind.SUSPENSION, hosting));
        assertThat(abonnement(contract, hosting))
                .hasValueSatisfying(row -> assertThat(row.suspensions()).isEqualTo(32));

        changes.make(changes.wanted(ChangeKind.PLAN_CHANGE, hosting));
        assertThat(abonnement(contract, hosting))
                .hasValueSatisfying(row -> assertThat(row.planName()).isEqualTo("Webhosting L"));

        changes.make(changes.wanted(ChangeKind.TERMINATION, hosting));
        assertThat(abonnement(contract, hosting)).isEmpty();
    }

    private Optional<SubscriptionItem> abonnement(long contract, long hosting) {
        var domain = hostings.details(hosting).item().domainName();
        return hostings.as(
                "reseller",
                () -> subscriptions.of(contract).page(ListQuery.all().withPageSize(200)).rows().stream()
                        .filter(row -> row.name().equals(domain))
                        .findFirst());
    }

    /** Whoever shows the hosting is told of each step of what changes at it. */
    @Test
    void listsAreToldOfTheDelaysOfAChange() throws SQLException {
        var hosting = held(changes.active("1234578"), ChangeKind.SUSPENSION);
        hostings.awaitDelay(hosting, Delay.RETRYING);
        var subject = changes.newest(hosting).subject();

        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("listen mkm_changed");
            hostings.sql("update process_step set state = state where subject = '%s'".formatted(subject));

            assertThat(connection.unwrap(PGConnection.class).getNotifications(10_000))
                    .extracting(PGNotification::getParameter)
                    .anyMatch(words -> words.startsWith("hosting-%d ".formatted(hosting)));
            statement.execute("unlisten *");
        }

        hostings.plesk().heal();
        changes.awaitEnd(hosting, ChangeStatus.DONE);
    }

    @Test
    void aCallThatMayStillTakeEffectIsWaitedFor() {
        var hosting = changes.active("1234578");
        hostings.sql("update hosting set plesk_busy_until = now() + interval '2 seconds' where id = " + hosting);
        var from = Instant.now();

        changes.make(changes.wanted(ChangeKind.SUSPENSION, hosting));

        assertThat(Duration.between(from, Instant.now())).isGreaterThan(Duration.ofSeconds(1));
    }

    @Test
    void aStepThatComesAgainAfterItsChangeHasEndedFindsNothingToDo() {
        var hosting = changes.active("1234578");
        var ended = changes.make(changes.wanted(ChangeKind.SUSPENSION, hosting)).id();
        changes.make(changes.wanted(ChangeKind.REACTIVATION, hosting));

        var open = hostings.as("reseller", () -> transaction.execute(_ -> notes.open(ended)));

        assertThat(open).isEmpty();
    }
}
