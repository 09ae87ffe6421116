package de.fisinger.mkm.hosting;

import static org.awaitility.Awaitility.await;

import de.fisinger.mkm.Session;
import de.fisinger.mkm.account.AccountScope;
import de.fisinger.mkm.localstack.DemoPlesk;
import de.fisinger.mkm.localstack.TestStack;
import de.fisinger.mkm.localstack.plesk.PleskAgent;
import de.fisinger.mkm.localstack.plesk.PleskState.Content;
import de.fisinger.mkm.localstack.plesk.PleskState.Customer;
import de.fisinger.mkm.localstack.plesk.PleskState.Plan;
import de.fisinger.mkm.localstack.plesk.PleskState.Reseller;
import de.fisinger.mkm.localstack.plesk.PleskState.Webspace;
import de.fisinger.mkm.process.JournalEntry;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** What the tests of hostings tell: orders, waits, and looks at the server. */
@TestComponent
public class HostingStory {

    private final ResellerHostings hostings;
    private final Session session;
    private final TestStack stack = TestStack.shared();

    HostingStory(ResellerHostings hostings, Session session) {
        this.hostings = hostings;
        this.session = session;
    }

    /** Puts the server back to the demo's content, without faults. */
    public void reset() {
        plesk().heal();
        plesk().setUpTime(Duration.ZERO);
        plesk().restore(DemoPlesk.content(TestStack.PLESK_KEY));
        // what the database says of Plesk customers is gone with them; a hosting of a former test may just take one
        await("no Plesk customers").ignoreExceptions().until(() -> {
            sql("update hosting set plesk_customer_id = null where plesk_customer_id is not null");
            sql("delete from plesk_customer");
            return true;
        });
    }

    /** The simulated server. */
    public PleskAgent plesk() {
        return stack.plesk().agent();
    }

    /** Runs something as a user who is signed in. */
    public <T> T as(String userName, Supplier<T> work) {
        return session.as(userName, work);
    }

    /** Orders a hosting on o1441 for a customer. */
    public long order(String customerNumber) {
        return order(customerNumber, null);
    }

    /** Orders a hosting on o1441 for a customer, on a domain of theirs. */
    public long order(String customerNumber, @Nullable String domain) {
        return as("reseller", () -> hostings.create(orderFor(customerNumber, domain)));
    }

    /** An order on o1441. */
    public NewHosting orderFor(String customerNumber, @Nullable String domain) {
        return new NewHosting(
                UUID.randomUUID(),
                id("select id from contract where contract_number = 'o1441'"),
                id("select id from customer where customer_number = '" + customerNumber + "'"),
                id("select id from product where name = 'Reseller Testprodukt 2 Server 11'"),
                domain);
    }

    /** What the portal shows of a hosting. */
    public HostingDetails details(long hosting) {
        return as("reseller", () -> hostings.find(hosting).orElseThrow());
    }

    /** Waits until a hosting is in a state. */
    public void awaitStatus(long hosting, HostingStatus status) {
        await("hosting %d %s".formatted(hosting, status))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> details(hosting).item().status(), status::equals);
    }

    /** Waits until a hosting is delayed. */
    public void awaitDelay(long hosting, Delay delay) {
        await("hosting %d delayed: %s".formatted(hosting, delay))
                .until(() -> details(hosting).item().delay(), delay::equals);
    }

    /** The subscriptions on the server that a hosting has. */
    public List<Webspace> webspacesOf(long hosting) {
        var externalId = externalId(hosting);
        return plesk().content().webspaces().stream()
                .filter(webspace -> externalId.equals(webspace.externalId()))
                .toList();
    }

    /** The one subscription that a hosting has. */
    public Webspace onlyWebspaceOf(long hosting) {
        var webspaces = webspacesOf(hosting);
        if (webspaces.size() != 1) {
            throw new AssertionError("hosting %d has %d subscriptions".formatted(hosting, webspaces.size()));
        }
        return webspaces.getFirst();
    }

    /** A customer on the server. */
    public Customer pleskCustomer(String login) {
        return pleskCustomers().stream()
                .filter(customer -> customer.login().equals(login))
                .findFirst()
                .orElseThrow();
    }

    /** The customers on the server that MKM made. */
    public List<Customer> pleskCustomers() {
        return plesk().content().customers().stream()
                .filter(customer -> customer.externalId() != null)
                .toList();
    }

    /** The hosting that was ordered last. */
    public long newestHosting() {
        return id("select max(id) from hosting");
    }

    /** A number from the database. */
    public long id(String query) {
        return AccountScope.callForAllAccounts(
                () -> stack.data().jdbc().sql(query).query(Long.class).single());
    }

    /** Changes the database. */
    public void sql(String statement) {
        stack.change(statement);
    }

    /** The elements that workers began for a hosting, in order. */
    public List<String> timeline(long hosting) {
        return details(hosting).steps().stream().map(JournalEntry::elementId).toList();
    }

    /** Waits for the mail whose subject names a domain. */
    public MimeMessage awaitMailAbout(String domain) {
        return await("mail about " + domain)
                .until(
                        () -> stack.mails().mails().stream()
                                .filter(mail -> subjectOf(mail).contains(domain))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static String subjectOf(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Frees the domains that hostings of former tests hold. */
    public void forgetHostings() {
        sql("update hosting set status = 'TERMINATED' where status in ('ACTIVE', 'SUSPENDED', 'FAILED', 'CANCELLED')");
    }

    /** The key of the incident at a job, from the broker's own records. */
    public long incidentOf(long jobKey) {
        return await("incident of job " + jobKey)
                .until(
                        () -> stack.data()
                                .jdbc()
                                .sql("select incident_key from engine.incident where job_key = ?")
                                .param(jobKey)
                                .query(Long.class)
                                .optional(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** The server's content without a plan. */
    public Content withoutPlan(String name) {
        return withPlans(plesk().content().plans().stream()
                .filter(plan -> !plan.name().equals(name))
                .toList());
    }

    /** The server's content with these plans instead of its own. */
    public Content withPlans(List<Plan> plans) {
        var content = plesk().content();
        return with(content, content.resellers(), content.webspaces(), plans);
    }

    /** The server's content with a limit on the reseller's subscriptions. */
    public Content withLimit(int limit) {
        var content = plesk().content();
        var resellers = content.resellers().stream()
                .map(reseller -> reseller.limitedTo(limit))
                .toList();
        return with(content, resellers, content.webspaces(), content.plans());
    }

    /** The server's content with a subscription of somebody else that has this login. */
    public Content withStranger(String login) {
        return withForeign("fremd.example", login);
    }

    /** The server's content with a subscription of somebody else for this domain. */
    public Content withStrangersDomain(String domain) {
        return withForeign(domain, "fremd");
    }

    /** The server's content with all customers suspended. */
    public Content withSuspendedCustomers() {
        var content = plesk().content();
        return content.with(
                content.customers().stream().map(Customer::suspended).toList(), content.webspaces());
    }

    /** The server's content without any subscription. */
    public Content withoutSubscriptions() {
        var content = plesk().content();
        return with(content, content.resellers(), List.of(), content.plans());
    }

    /** The server's content with a subscription of another customer that has an external id, such as another MKM's. */
    public Content withExternalId(String externalId) {
        return withForeign("fremde-firma.example", "fremd", externalId);
    }

    /** The external id under which this installation looks for a hosting's subscription. */
    public String externalId(long hosting) {
        return "mkm-%s-h-%d".formatted(installation(), hosting);
    }

    private String installation() {
        return stack.data()
                .jdbc()
                .sql("select id from installation")
                .query(String.class)
                .single();
    }

    /** The server's content with a subscription that somebody made by hand. */
    public Content withSubscriptionOf(Customer owner, long id, String domain) {
        var content = plesk().content();
        var webspaces = new ArrayList<>(content.webspaces());
        webspaces.add(webspace(id, domain, owner.login(), "vonhand", null));
        return content.with(content.customers(), webspaces);
    }

    /** The server's content with an external id at a customer; %s in it is this installation. */
    public Content withCustomerId(String login, String externalId) {
        var installation = installation();
        var content = plesk().content();
        var customers = content.customers().stream()
                .map(customer -> customer.login().equals(login)
                        ? new Customer(
                                customer.id(),
                                customer.guid(),
                                login,
                                customer.reseller(),
                                externalId.formatted(installation),
                                customer.info())
                        : customer)
                .toList();
        return content.with(customers, content.webspaces());
    }

    /** The server's content with external ids as MKM gave them before they named the installation. */
    public Content withFormerIds() {
        var installation = installation();
        UnaryOperator<@Nullable String> former = id -> id == null ? null : id.replace("mkm-" + installation, "mkm");
        var content = plesk().content();
        return content.with(
                content.customers().stream()
                        .map(customer -> new Customer(
                                customer.id(),
                                customer.guid(),
                                customer.login(),
                                customer.reseller(),
                                former.apply(customer.externalId()),
                                customer.info()))
                        .toList(),
                content.webspaces().stream()
                        .map(webspace -> webspace.with(
                                webspace.name(),
                                former.apply(webspace.externalId()),
                                webspace.status(),
                                webspace.planGuid()))
                        .toList());
    }

    private Content withForeign(String domain, String login) {
        return withForeign(domain, login, null);
    }

    private Content withForeign(String domain, String login, @Nullable String externalId) {
        var content = plesk().content();
        var webspaces = new ArrayList<>(content.webspaces());
        webspaces.add(webspace(999, domain, "schmidt", login, externalId));
        return with(content, content.resellers(), webspaces, content.plans());
    }

    private static Webspace webspace(long id, String domain, String owner, String login, @Nullable String externalId) {
        return new Webspace(
                id,
                UUID.randomUUID().toString(),
                domain,
                owner,
                externalId,
                0,
                "vrt_hst",
                Map.of("ftp_login", login),
                List.of("203.0.113.11"),
                null,
                0,
                0);
    }

    private static Content with(Content content, List<Reseller> resellers, List<Webspace> webspaces, List<Plan> plans) {
        return new Content(
                content.lastId(),
                content.adminPassword(),
                content.ips(),
                resellers,
                plans,
                content.customers(),
                webspaces,
                content.keys(),
                content.sessions());
    }

    /** Makes a second reseller with the user reseller2, unless there is one. */
    public void secondReseller() {
        sql(
                "insert into account (account_number, name) values ('300300', 'Zweite Reseller AG') on conflict do nothing");
        sql("""
                insert into app_user (account_id, user_name, password_hash, first_name, last_name, role)
                select id, 'reseller2', (select password_hash from app_user where user_name = 'reseller'), 'Zoe', 'Zweit',
                    'ADMINISTRATOR'
                from account where account_number = '300300' on conflict do nothing
                """);
    }
}
