package de.fisinger.mkm.hosting;

import static org.awaitility.Awaitility.await;

import de.fisinger.mkm.customer.CustomerStory;
import de.fisinger.mkm.list.ListQuery;
import de.fisinger.mkm.localstack.DemoPlesk;
import de.fisinger.mkm.localstack.plesk.PleskAgent;
import de.fisinger.mkm.localstack.plesk.PleskState.Customer;
import de.fisinger.mkm.localstack.plesk.PleskState.Webspace;
import de.fisinger.mkm.plesk.ServicePlan;
import de.fisinger.mkm.product.ProductStory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.springframework.boot.test.context.TestComponent;

/** What the tests of linking tell: a reseller with subscriptions in Plesk that MKM doesn't know yet. */
@TestComponent
public class LinkingStory {

    /** The demo's two subscriptions: on the plans Webhosting S and Webhosting M. */
    public static final String ON_PLAN_S = "altbestand.example";

    /** See {@link #ON_PLAN_S}. */
    public static final String ON_PLAN_M = "verein-musterstadt.example";

    private final CustomerStory customers;
    private final ProductStory products;
    private final HostingStory hostings;
    private final Subscriptions subscriptions;
    private final Linkings linkings;
    private final ResellerHostings service;

    LinkingStory(
            CustomerStory customers,
            ProductStory products,
            HostingStory hostings,
            Subscriptions subscriptions,
            Linkings linkings,
            ResellerHostings service) {
        this.customers = customers;
        this.products = products;
        this.hostings = hostings;
        this.subscriptions = subscriptions;
        this.linkings = linkings;
        this.service = service;
    }

    /** A reseller's contract with a product on Webhosting M, and a customer. */
    public record Scene(long contract, long product, long customer) {}

    /** Empties the account and makes contract r1, its product "Hosting M" and customer K1. */
    public Scene begin() {
        products.reset();
        var contract = products.resellerContract("r1");
        var product = products.resellerProduct("Hosting M", contract, plan("Webhosting M"));
        return new Scene(contract, product, customers.customer("K1", "Huber", "Anton", ""));
    }

    /** A plan of the reseller. */
    public static ServicePlan plan(String name) {
        return new ServicePlan(DemoPlesk.planGuid(name, DemoPlesk.RESELLER), name);
    }

    /** Reads the subscriptions from Plesk. */
    public void read(long contract) {
        customers.asReseller(() -> {
            subscriptions.read(contract, (_, _) -> {});
            return contract;
        });
    }

    /** The tab's rows, after it read them from Plesk once. */
    public List<SubscriptionItem> rows(long contract) {
        return customers.asReseller(() -> subscriptions
                .of(contract)
                .page(ListQuery.all().withPageSize(200))
                .rows());
    }

    /** A row of the tab. */
    public SubscriptionItem row(long contract, String domain) {
        return rows(contract).stream()
                .filter(row -> row.name().equals(domain))
                .findFirst()
                .orElseThrow();
    }

    /** An order for a subscription of which the tab knows. */
    public LinkSubscription order(Scene scene, String domain) {
        var token = UUID.randomUUID();
        return new LinkSubscription(
                token, token, scene.contract(), row(scene.contract(), domain).id(), scene.customer(), scene.product());
    }

    /** Orders. */
    public LinkSubscription link(LinkSubscription order) {
        return customers.asReseller(() -> {
            linkings.link(order);
            return order;
        });
    }

    /** Reads from Plesk, orders and waits for the outcome. */
    public LinkingOutcome linked(Scene scene, String domain) {
        read(scene.contract());
        return outcome(link(order(scene, domain)));
    }

    /** Waits for the outcome. */
    public LinkingOutcome outcome(LinkSubscription order) {
        return await("outcome")
                .pollInterval(Duration.ofMillis(50))
                .until(() -> outcomeNow(order), LinkingOutcome::isFinal);
    }

    /** The outcome so far. */
    public LinkingOutcome outcomeNow(LinkSubscription order) {
        return customers.asReseller(() -> linkings.outcomes(order.batch())).stream()
                .filter(outcome -> outcome.token().equals(order.token()))
                .findFirst()
                .orElseThrow();
    }

    /** The hosting that was made of a subscription. */
    public HostingDetails hostingOf(long contract, String domain) {
        var id = row(contract, domain).hostingId();
        return customers.asReseller(
                () -> service.find(Objects.requireNonNull(id)).orElseThrow());
    }

    /** Orders a new hosting and waits until it is in use. */
    public HostingDetails newHosting(Scene scene) {
        var id = customers.asReseller(() -> service.create(
                new NewHosting(UUID.randomUUID(), scene.contract(), scene.customer(), scene.product(), null)));
        return await("hosting " + id)
                .until(
                        () -> customers.asReseller(() -> service.find(id).orElseThrow()),
                        hosting -> hosting.item().status() == HostingStatus.ACTIVE);
    }

    /** The operations that Plesk was asked for since then. */
    public List<String> operationsSince(long requests) {
        return plesk().requestsSince(requests).stream()
                .flatMap(request -> request.operations().stream())
                .toList();
    }

    /** The simulated server. */
    public PleskAgent plesk() {
        return hostings.plesk();
    }

    /** Lets the administrator suspend a subscription. */
    public void suspend(String domain) {
        change(domain, webspace -> webspace.withStatus(16));
    }

    /** Somebody changes a subscription by hand. */
    public void change(String domain, UnaryOperator<Webspace> change) {
        var content = plesk().content();
        plesk().restore(content.with(
                content.customers(),
                content.webspaces().stream()
                        .map(webspace -> webspace.name().equals(domain) ? change.apply(webspace) : webspace)
                        .toList()));
    }

    /** Leaves the server without a subscription. */
    public void remove(String domain) {
        var content = plesk().content();
        plesk().restore(content.with(
                content.customers(),
                content.webspaces().stream()
                        .filter(webspace -> !webspace.name().equals(domain))
                        .toList()));
    }

    /** Leaves the server without a customer and what they own. */
    public void removeCustomer(String login) {
        var content = plesk().content();
        plesk().restore(content.with(
                content.customers().stream()
                        .filter(customer -> !customer.login().equals(login))
                        .toList(),
                content.webspaces().stream()
                        .filter(webspace -> !webspace.ownerLogin().equals(login))
                        .toList()));
    }

    /** Moves a subscription to a customer of another reseller. */
    public void giveAway(String domain) {
        var content = plesk().content();
        var customers = new ArrayList<>(content.customers());
        customers.add(new Customer(
                900,
                UUID.randomUUID().toString(),
                "fremder",
                DemoPlesk.OTHER_RESELLER,
                null,
                Map.of("pname", "Fremder", "login", "fremder", "status", "0", "cr_date", "2024-01-01")));
        plesk().restore(content.with(
                customers,
                content.webspaces().stream()
                        .map(webspace -> webspace.name().equals(domain) ? ownedBy(webspace, "fremder") : webspace)
                        .toList()));
    }

    /** Puts many customers with one subscription each below the reseller. */
    public void fill(int count) {
        fillFrom(0, count);
    }

    /** The same, from a number on. */
    public void fillFrom(int first, int count) {
        var content = plesk().content();
        var customers = new ArrayList<>(content.customers());
        var webspaces = new ArrayList<>(content.webspaces());
        LongStream.range(first, first + count).forEach(i -> {
            var login = "viele" + i;
            customers.add(new Customer(
                    10_000 + i,
                    UUID.randomUUID().toString(),
                    login,
                    DemoPlesk.RESELLER,
                    null,
                    Map.of("pname", "Kunde " + i, "login", login, "status", "0", "cr_date", "2024-01-01")));
            var one = content.webspaces().getFirst();
            webspaces.add(new Webspace(
                    100_000 + i,
                    UUID.randomUUID().toString(),
                    "viele%d.example".formatted(i),
                    login,
                    null,
                    i % 10 == 0 ? 16 : 0,
                    "vrt_hst",
                    Map.of("ftp_login", login),
                    one.ipAddresses(),
                    one.planGuid(),
                    0,
                    one.createdAt()));
        });
        plesk().restore(content.with(customers, webspaces));
    }

    private static Webspace ownedBy(Webspace webspace, String login) {
        return new Webspace(
                webspace.id(),
                webspace.guid(),
                webspace.name(),
                login,
                webspace.externalId(),
                webspace.status(),
                webspace.htype(),
                webspace.properties(),
                webspace.ipAddresses(),
                webspace.planGuid(),
                webspace.readyAt(),
                webspace.createdAt());
    }
}
