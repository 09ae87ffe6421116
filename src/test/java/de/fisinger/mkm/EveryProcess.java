package de.fisinger.mkm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.fisinger.mkm.hosting.ChangeKind;
import de.fisinger.mkm.hosting.ChangeStatus;
import de.fisinger.mkm.hosting.ChangeStory;
import de.fisinger.mkm.hosting.Deviations;
import de.fisinger.mkm.hosting.HostingStatus;
import de.fisinger.mkm.hosting.HostingStory;
import de.fisinger.mkm.hosting.HostingUses;
import de.fisinger.mkm.hosting.LinkSubscription;
import de.fisinger.mkm.hosting.LinkingOutcome;
import de.fisinger.mkm.hosting.LinkingStatus;
import de.fisinger.mkm.hosting.LinkingStory;
import de.fisinger.mkm.hosting.Linkings;
import de.fisinger.mkm.hosting.SubscriptionItem;
import de.fisinger.mkm.hosting.Subscriptions;
import de.fisinger.mkm.list.ListQuery;
import de.fisinger.mkm.localstack.DemoPlesk;
import de.fisinger.mkm.localstack.TestStack;
import de.fisinger.mkm.localstack.plesk.PleskState.Customer;
import de.fisinger.mkm.localstack.plesk.PleskState.Webspace;
import de.fisinger.mkm.order.OrderStatus;
import de.fisinger.mkm.order.OrderStory;
import de.fisinger.mkm.process.Closing;
import de.fisinger.mkm.process.JobType;
import de.fisinger.mkm.process.ProcessModels;
import de.fisinger.mkm.serviceaccess.ServiceAccessStory;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.ClassUtils;

/** One thing of every process that MKM ships, ordered at once: what {@link FaultsTest} lets go wrong. */
@TestComponent
class EveryProcess {

    private static final String HUBER = "1234578";

    private static final String SCHMIDT = "123456";

    private static final String FORBIDDEN = "verboten.example";

    private final HostingStory hostings;
    private final ChangeStory changes;
    private final OrderStory orders;
    private final ServiceAccessStory accesses;
    private final Subscriptions subscriptions;
    private final Linkings linkings;
    private final HostingUses uses;
    private final Deviations deviations;
    private final ProcessModels models;
    private final List<ProcessScene> scenes;
    private final TestStack stack = TestStack.shared();
    private final JdbcClient jdbc = stack.data().jdbc();

    private long suspended;
    private long moved;
    private long changedByHand;
    private long reactivated;
    private long ended;
    private long created;
    private long refused;
    private long ordered;
    private long access;
    private UUID linking = UUID.randomUUID();
    private Begin begin = new Begin(0, 0, Timestamp.from(Instant.EPOCH));

    /** The newest there was before, and when that was. */
    private record Begin(long step, long instance, Timestamp at) {}

    EveryProcess(
            HostingStory hostings,
            ChangeStory changes,
            OrderStory orders,
            ServiceAccessStory accesses,
            Subscriptions subscriptions,
            Linkings linkings,
            HostingUses uses,
            Deviations deviations,
            ProcessModels models,
            AutowireCapableBeanFactory beans) {
        this.hostings = hostings;
        this.changes = changes;
        this.orders = orders;
        this.accesses = accesses;
        this.subscriptions = subscriptions;
        this.linkings = linkings;
        this.uses = uses;
        this.deviations = deviations;
        this.models = models;
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(ProcessScene.class));
        this.scenes = scanner.findCandidateComponents("de.fisinger.mkm").stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .map(type -> (ProcessScene) beans.createBean(type))
                .toList();
    }

    /** Nothing of it is there, nor of other tests. */
    void reset() {
        orders.reset();
        accesses.reset();
        changes.end();
        hostings.sql("delete from deviation");
        begin();
    }

    private void begin() {
        begin = jdbc.sql("""
                        select (select coalesce(max(id), 0) from process_step),
                            (select coalesce(max(process_instance_key), 0) from engine.process_instance), now()
                        """)
                .query((row, _) -> new Begin(row.getLong(1), row.getLong(2), row.getTimestamp(3)))
                .single();
    }

    /** Makes what is to be changed. */
    void prepare() {
        suspended = hostings.order(HUBER);
        moved = hostings.order(HUBER);
        changedByHand = hostings.order(HUBER);
        reactivated = hostings.order(SCHMIDT);
        ended = hostings.order(customer("F1"));
        Stream.of(suspended, moved, changedByHand, reactivated, ended)
                .forEach(hosting -> hostings.awaitStatus(hosting, HostingStatus.ACTIVE));
        changes.make(changes.wanted(ChangeKind.SUSPENSION, reactivated));
        asReseller(() -> subscriptions.read(contract(), (_, _) -> {}));
        asReseller(() -> uses.readNow(contract()));
    }

    /** Somebody changes one by hand, as long as nothing else is under way at the server. */
    void changeByHand() {
        begin();
        changes.byHand(changedByHand, webspace -> webspace.withStatus(16));
        healPlesk();
    }

    /** Plesk answers again, and refuses what it always refuses. */
    void healPlesk() {
        hostings.plesk().heal();
        hostings.plesk().allow(rules -> rules.forbidding(FORBIDDEN));
    }

    /** Orders all of it. */
    void order() {
        created = hostings.order(customer("F2"));
        refused = hostings.order(customerWithForbiddenDomain("F3"), FORBIDDEN);
        changes.request(changes.wanted(ChangeKind.SUSPENSION, suspended));
        changes.request(changes.wanted(ChangeKind.REACTIVATION, reactivated));
        changes.request(changes.wanted(ChangeKind.PLAN_CHANGE, moved));
        changes.request(changes.wanted(ChangeKind.TERMINATION, ended));
        orders.acceptAtOnce(OrderStory.HOSTING);
        ordered = orders.order(OrderStory.HOSTING, null);
        access = accesses.grant("reseller");
        linking = link();
        asReseller(() -> uses.readNow(contract()));
        scenes.forEach(ProcessScene::order);
    }

    /** Whether nothing is to be done any more, but for what waits for a person. */
    boolean isAllDone() {
        var waiting = Stream.concat(
                        Stream.of("service-access", "deviation"),
                        scenes.stream().flatMap(scene -> scene.waitingForSomebody().stream()))
                .map(kind -> "'" + kind + "'")
                .collect(Collectors.joining(", "));
        return count("""
                        work w left join engine.process_instance i using (process_instance_key)
                        where w.kind not in (%s) and w.asked_at > ? and coalesce(i.state, 'ACTIVE') = 'ACTIVE'
                        """.formatted(waiting)) == 0
                && count("mail_delivery where status = 'WAITING' and requested_at > ?") == 0;
    }

    /** How many of its steps are in a state. */
    long steps(String state) {
        return jdbc.sql("select count(*) from process_step where state = ? and id > ?")
                .params(state, begin.step())
                .query(Long.class)
                .single();
    }

    /** How often its steps were tried. */
    long tries() {
        return jdbc.sql("select coalesce(sum(tries), 0) from process_step where id > ?")
                .param(begin.step())
                .query(Long.class)
                .single();
    }

    /** The instances that wait for another try. */
    List<Long> waiting() {
        return jdbc.sql("select distinct process_instance_key from process_step where state = 'RETRYING' and id > ?")
                .param(begin.step())
                .query(Long.class)
                .list();
    }

    /** The instances that wait for an operator. */
    List<Long> incidents() {
        return jdbc.sql("select id from engine.process_overview where status = 'INCIDENT' and id > ?")
                .param(begin.instance())
                .query(Long.class)
                .list();
    }

    /** Everything is as it was ordered. */
    void assertDoneOnceOrUndone() {
        assertThat(Stream.of(created, refused, suspended, reactivated, moved, ended)
                        .map(hosting -> hostings.details(hosting).item().status()))
                .containsExactly(
                        HostingStatus.ACTIVE,
                        HostingStatus.FAILED,
                        HostingStatus.SUSPENDED,
                        HostingStatus.ACTIVE,
                        HostingStatus.ACTIVE,
                        HostingStatus.TERMINATED);
        assertThat(Stream.of(suspended, reactivated, moved, ended)
                        .map(hosting -> changes.newest(hosting).status()))
                .containsOnly(ChangeStatus.DONE);
        assertThat(hostings.onlyWebspaceOf(suspended).status()).isEqualTo(32);
        assertThat(hostings.onlyWebspaceOf(reactivated).status()).isZero();
        assertThat(hostings.onlyWebspaceOf(moved).planGuid())
                .isEqualTo(DemoPlesk.planGuid("Webhosting L", DemoPlesk.RESELLER));
        assertThat(orders.find(ordered).status()).isEqualTo(OrderStatus.PROVIDED);
        assertThat(hostings.as("reseller", () -> linkings.outcomes(linking)))
                .extracting(LinkingOutcome::status)
                .containsExactly(LinkingStatus.LINKED);
        assertThat(accesses.isRunning(access)).isTrue();
        scenes.forEach(ProcessScene::assertDoneOnceOrUndone);
        assertOnPlesk();
        assertCallsAreSaid();
    }

    /** Whose steps call another system says which, so that one that is slow keeps nobody else waiting. */
    private void assertCallsAreSaid() {
        var steps = stepsThatCallOut();
        var calling = models.processIds().stream()
                .filter(process -> steps.stream()
                        .anyMatch(step -> models.xml(process).orElseThrow().contains("type=\"%s\"".formatted(step))))
                .toList();
        assertThat(calling).hasSizeGreaterThan(5);
        assertThat(jdbc.sql("""
                        select distinct i.process_id from work w join engine.process_instance i using (process_instance_key)
                        where w.called_system is null and w.asked_at > ?
                        """).param(begin.at()).query(String.class).list())
                .isNotEmpty()
                .doesNotContainAnyElementsOf(calling);
    }

    private static List<String> stepsThatCallOut() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(
                (type, _) -> type.getAnnotationMetadata().hasAnnotatedMethods(JobType.class.getName()));
        return scanner.findCandidateComponents("de.fisinger.mkm").stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(JobType.class) && method.getReturnType() == Closing.class)
                .map(method -> method.getAnnotation(JobType.class).value())
                .toList();
    }

    /** What the orders made, and nothing else. */
    private void assertOnPlesk() {
        var ofOrder = Objects.requireNonNull(orders.find(ordered).hostingId());
        var content = hostings.plesk().content();
        assertThat(content.webspaces())
                .extracting(Webspace::externalId)
                .filteredOn(Objects::nonNull)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(suspended, moved, changedByHand, reactivated, created, ofOrder)
                                .map(hosting -> hostings.onlyWebspaceOf(hosting).externalId())
                                .toList());
        assertThat(content.customers())
                .extracting(Customer::externalId)
                .filteredOn(Objects::nonNull)
                .doesNotHaveDuplicates()
                .as("of Huber, Schmidt and the created one")
                .hasSize(3);
    }

    /** Each mail was sent. */
    void assertEachMailCame(boolean once) {
        var wanted = jdbc.sql("select id from mail_delivery where requested_at > ? and status = 'SENT' order by id")
                .param(begin.at())
                .query(Long.class)
                .list();
        var came = stack.mails().mails().stream()
                .map(EveryProcess::deliveryOf)
                .filter(wanted::contains)
                .sorted()
                .toList();
        assertThat(wanted).hasSizeGreaterThan(3);
        assertThat(once ? came : came.stream().distinct().toList()).isEqualTo(wanted);
    }

    private static long deliveryOf(MimeMessage mail) {
        try {
            return Long.parseLong(mail.getMessageID().replaceAll("<mail-(\\d+)@.*", "$1"));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Decides what waits for a person. */
    void settle() {
        var open = await("what was changed by hand is noticed, once")
                .until(() -> hostings.as("reseller", () -> deviations.of(changedByHand)), found -> found.size() == 1);
        // what is decided before the engine, which was away, was told has no instance at all
        await("its instance")
                .atMost(Duration.ofMinutes(2))
                .until(() ->
                        jdbc.sql("""
                                select count(*) from engine.process_instance
                                where process_id = 'hosting-deviation' and process_instance_key > ?
                                """).param(begin.instance()).query(Long.class).single() > 0);
        asReseller(() -> deviations.adopt(open.getFirst().id()));
        accesses.revoke();
        scenes.forEach(ProcessScene::settle);
        assertThat(jdbc.sql("select distinct process_id from engine.process_instance where process_instance_key > ?")
                        .param(begin.instance())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(models.processIds());
    }

    /** No instance, no incident, no message. */
    void assertNothingIsLeft() {
        await("nothing is left").untilAsserted(() -> {
            assertThat(jdbc.sql("""
                            select process_id || ' ' || subject from engine.process_instance
                            where state = 'ACTIVE' and process_instance_key > ?
                            """).param(begin.instance()).query(String.class).list())
                    .isEmpty();
            assertThat(incidents()).isEmpty();
            assertThat(jdbc.sql("select count(*) from scheduled_tasks where task_name = 'publish-message'")
                            .query(Long.class)
                            .single())
                    .isZero();
        });
    }

    private long count(String rows) {
        return jdbc.sql("select count(*) from " + rows)
                .param(begin.at())
                .query(Long.class)
                .single();
    }

    private long contract() {
        return hostings.id("select id from contract where contract_number = 'o1441'");
    }

    /** A customer that has nothing else. */
    private String customer(String number) {
        hostings.sql("""
                insert into customer (account_id, customer_number, company, last_name, first_name, street, postcode, city,
                    phone, mobile, email)
                select account_id, '%1$s', '', 'Fehler', 'Frieda', street, postcode, city, phone, mobile, email
                from customer c where customer_number = '%2$s'
                    and not exists (select from customer k where k.customer_number = '%1$s')
                """.formatted(number, HUBER));
        return number;
    }

    /** A customer whose domain Plesk refuses. */
    private String customerWithForbiddenDomain(String number) {
        hostings.sql("""
                insert into domain (account_id, contract_number, name, customer_id, verification, zone, transfer_lock,
                    renewal_mode)
                select account_id, 'o-%1$s', '%2$s', id, 'VERIFIED', 'ACTIVE', 'LOCKED', 'AUTO_RENEW' from customer
                where customer_number = '%1$s' and not exists (select from domain d where d.name = '%2$s')
                """.formatted(customer(number), FORBIDDEN));
        return number;
    }

    private UUID link() {
        var subscription = hostings
                .as(
                        "reseller",
                        () -> subscriptions
                                .of(contract())
                                .page(ListQuery.all().withPageSize(200))
                                .rows())
                .stream()
                .filter(row -> row.name().equals(LinkingStory.ON_PLAN_S))
                .map(SubscriptionItem::id)
                .findFirst()
                .orElseThrow();
        var token = UUID.randomUUID();
        asReseller(() -> linkings.link(new LinkSubscription(
                token,
                token,
                contract(),
                subscription,
                hostings.id("select id from customer where customer_number = '" + HUBER + "'"),
                changes.product("Webhosting S"))));
        return token;
    }

    private void asReseller(Runnable work) {
        hostings.as("reseller", () -> {
            work.run();
            return work;
        });
    }
}
