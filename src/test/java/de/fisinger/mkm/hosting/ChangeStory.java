package de.fisinger.mkm.hosting;

import static org.awaitility.Awaitility.await;

import de.fisinger.mkm.localstack.TestStack;
import de.fisinger.mkm.localstack.plesk.PleskState.Webspace;
import java.time.Duration;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.boot.test.context.TestComponent;

/** What the tests of changes tell: orders, waits, and what somebody does by hand on the server meanwhile. */
@TestComponent
public class ChangeStory {

    private final HostingStory hostings;
    private final HostingChanges changes;

    ChangeStory(HostingStory hostings, HostingChanges changes) {
        this.hostings = hostings;
        this.changes = changes;
    }

    /** A hosting that is eingesetzt. */
    public long active(String customerNumber) {
        var hosting = hostings.order(customerNumber);
        hostings.awaitStatus(hosting, HostingStatus.ACTIVE);
        return hosting;
    }

    /** Orders a change. */
    public void request(WantedChange wanted) {
        request(wanted, UUID.randomUUID());
    }

    /** Orders a change together with others. */
    public void request(WantedChange wanted, UUID batch) {
        hostings.as("reseller", () -> {
            changes.request(wanted, batch);
            return batch;
        });
    }

    /** Orders a change as whoever is signed in. */
    public void requestAsIs(WantedChange wanted) {
        changes.request(wanted, UUID.randomUUID());
    }

    /** Orders a change and waits until it was made. */
    public ChangeItem make(WantedChange wanted) {
        request(wanted);
        return awaitEnd(wanted.hostingId(), ChangeStatus.DONE);
    }

    /** Waits until the newest change of a hosting has ended so. */
    public ChangeItem awaitEnd(long hosting, ChangeStatus status) {
        await("change of hosting %d %s".formatted(hosting, status))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> newest(hosting).status(), status::equals);
        return newest(hosting);
    }

    /** Waits until the newest change of a hosting is of that kind, as one that follows from another. */
    public void awaitKind(long hosting, ChangeKind kind) {
        await("%s of hosting %d".formatted(kind, hosting))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> newest(hosting).kind(), kind::equals);
    }

    /** The change that was ordered last. */
    public ChangeItem newest(long hosting) {
        return hostings.details(hosting).changes().getFirst();
    }

    /** Takes a termination back. */
    public void revoke(long hosting) {
        hostings.as("reseller", () -> {
            changes.revokeTermination(hosting);
            return hosting;
        });
    }

    /** A change of a kind that can be ordered of the hosting. */
    public WantedChange wanted(ChangeKind kind, long hosting) {
        return switch (kind) {
            case SUSPENSION -> new WantedChange.Suspension(hosting, null, false);
            case REACTIVATION -> new WantedChange.Reactivation(hosting);
            case PLAN_CHANGE -> new WantedChange.PlanChange(hosting, product("Webhosting L"), false);
            case TERMINATION -> new WantedChange.Termination(hosting, null, false);
        };
    }

    /** A termination that is due in a while, by the engine's clock. */
    public WantedChange.Termination terminationIn(long hosting, Duration time, boolean suspended) {
        return new WantedChange.Termination(
                hosting, TestStack.shared().broker().now().plus(time), suspended);
    }

    /** The engine's clock moves. */
    public void anHourLater() {
        TestStack.shared().broker().advanceClock(Duration.ofHours(1));
    }

    /** A product of o1441 for a plan of the reseller; made if there is none. */
    public long product(String plan) {
        var name = "Tarif " + plan;
        hostings.sql("""
                insert into product (account_id, type, name, net_price, active, contract_id, plan_guid, plan_name)
                select k.account_id, 'RESELLER', '%1$s', 5, true, k.id, '%2$s', '%3$s' from contract k
                where k.contract_number = 'o1441' and not exists (select 1 from product p where p.name = '%1$s')
                """.formatted(
                name,
                de.fisinger.mkm.localstack.DemoPlesk.planGuid(plan, de.fisinger.mkm.localstack.DemoPlesk.RESELLER),
                plan));
        hostings.sql("update product set active = true where name = '" + name + "'");
        return hostings.id("select id from product where name = '" + name + "'");
    }

    /** Nothing goes wrong any more, and new hostings can be none of the products of these tests. */
    public void end() {
        hostings.plesk().heal();
        hostings.sql("update product set active = false where name like 'Tarif Webhosting _'");
    }

    /** Somebody changes the subscription of a hosting by hand. */
    public void byHand(long hosting, UnaryOperator<Webspace> change) {
        var of = hostings.onlyWebspaceOf(hosting);
        var content = hostings.plesk().content();
        hostings.plesk()
                .restore(content.with(
                        content.customers(),
                        content.webspaces().stream()
                                .map(each -> each.equals(of) ? change.apply(each) : each)
                                .toList()));
    }

    /** Somebody deletes the subscription of a hosting by hand. */
    public void deletedByHand(long hosting) {
        var of = hostings.onlyWebspaceOf(hosting);
        var content = hostings.plesk().content();
        hostings.plesk()
                .restore(content.with(
                        content.customers(),
                        content.webspaces().stream()
                                .filter(each -> !each.equals(of))
                                .toList()));
    }
}
