package de.fisinger.mkm.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.contract.Assignments;
import de.fisinger.mkm.customer.Customers;
import de.fisinger.mkm.handbook.Handbook;
import de.fisinger.mkm.hosting.HostingStatus;
import de.fisinger.mkm.hosting.HostingStory;
import de.fisinger.mkm.hosting.ResellerHostings;
import de.fisinger.mkm.hosting.WrongStatusException;
import de.fisinger.mkm.input.GoneException;
import de.fisinger.mkm.list.ListQuery;
import de.fisinger.mkm.localstack.MailCatcher;
import de.fisinger.mkm.localstack.TestStack;
import de.fisinger.mkm.localstack.plesk.PleskFault;
import de.fisinger.mkm.order.OrderNotTakenException.Problem;
import de.fisinger.mkm.portal.PortalStory;
import de.fisinger.mkm.product.OfferedProduct;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** An end customer's order, from the portal to the product, along every path of product-order. */
@MkmTest
class ProductOrderTest {

    @Autowired
    private OrderStory story;

    @Autowired
    private HostingStory hostings;

    @Autowired
    private PortalStory portals;

    @Autowired
    private Shop shop;

    @Autowired
    private Orders orders;

    @Autowired
    private Assignments assignments;

    @Autowired
    private ResellerHostings resellersHostings;

    @Autowired
    private Customers customers;

    @BeforeEach
    void nothingIsOrdered() {
        story.reset();
        portals.reset();
    }

    @AfterEach
    void leaveEverythingOffered() {
        story.reset();
    }

    @Test
    void anAcceptedResellerProductBecomesAHostingOnce() {
        var order = story.order(OrderStory.HOSTING, "huber-test.example");
        assertThat(story.find(order).status()).isEqualTo(OrderStatus.REQUESTED);
        awaitMails(order, "order-received");
        mailTo("info@reseller.example", "Neue Bestellung: " + OrderStory.HOSTING, "/bestellungen/" + order);

        story.accept(order);

        var provided = story.awaitStatus(order, OrderStatus.PROVIDED);
        assertThat(provided.hostingStatus()).isEqualTo(HostingStatus.ACTIVE);
        assertThat(hostings.onlyWebspaceOf(java.util.Objects.requireNonNull(provided.hostingId()))
                        .name())
                .isEqualTo("huber-test.example");
        assertThat(story.awaitEnd(order)).isEqualTo("bestellung-erfuellt");
        assertThat(story.mailsAbout(order)).isEqualTo("order-received");
    }

    @Test
    void anOrderKeepsThePriceAsTheShopShowedIt() {
        price("MONTH", "INCLUDED");
        var order = story.order(OrderStory.HOSTING, null);
        price("NONE", "NET");

        assertThat(story.find(order).price()).endsWith("€ pro Monat inkl. 19 % USt.");
    }

    private void price(String period, String vat) {
        TestStack.shared()
                .change("update product set price_period = '%s', vat_note = '%s' where name = '%s'"
                        .formatted(period, vat, OrderStory.HOSTING));
    }

    @Test
    void anAcceptedShopProductWaitsForAContractOfItsArticle() {
        var order = story.order(OrderStory.CLOUD, null);
        story.accept(order);
        awaitMails(order, "order-received order-accepted");
        assertThat(story.find(order).waitsForContract()).isTrue();
        var contract = contract();

        story.as("reseller", () -> {
            assignments.assignContract(contract, null, customer());
            return contract;
        });

        assertThat(story.awaitStatus(order, OrderStatus.PROVIDED).contractNumber())
                .startsWith("oc");
        assertThat(story.awaitEnd(order)).isEqualTo("bestellung-erfuellt");
        awaitMails(order, "order-received order-accepted order-provided");
        assertThat(mailTo(
                        "anton@kunde.example",
                        "Ihr Produkt ist bereit: " + OrderStory.CLOUD,
                        "https://portal.msave.de/meine-bestellungen"))
                .doesNotContain("FISINGER");
    }

    @Test
    void aProductThatIsAcceptedAtOnceAsksNobody() {
        story.acceptAtOnce(OrderStory.HOSTING);
        var order = story.order(OrderStory.HOSTING, null);
        story.awaitStatus(order, OrderStatus.PROVIDED);
        assertThat(story.awaitEnd(order)).isEqualTo("bestellung-erfuellt");
        assertThat(story.mailsAbout(order)).isEmpty();
    }

    @Test
    void aDeclinedOrderTellsTheCustomerWhy() {
        var order = story.order(OrderStory.HOSTING, null);
        assertThatThrownBy(() -> story.decline(order, "  "))
                .isInstanceOf(jakarta.validation.ConstraintViolationException.class);
        story.decline(order, "Derzeit keine Kapazität");
        assertThat(story.awaitEnd(order)).isEqualTo("abgelehnt");
        mailTo(
                "anton@kunde.example",
                "Ihre Bestellung wurde abgelehnt: " + OrderStory.HOSTING,
                "Derzeit keine Kapazität");
        assertThatThrownBy(() -> story.accept(order)).isInstanceOf(OrderStateException.class);
    }

    @Test
    void aCustomerWithdrawsUntilItIsAccepted() {
        var withdrawn = story.order(OrderStory.HOSTING, null);
        story.withdraw(withdrawn);
        assertThat(story.awaitEnd(withdrawn)).isEqualTo("zurueckgezogen");
        assertThatThrownBy(() -> story.accept(withdrawn)).isInstanceOf(OrderStateException.class);

        var accepted = story.order(OrderStory.CLOUD, null);
        story.accept(accepted);
        assertThatThrownBy(() -> story.withdraw(accepted)).isInstanceOf(OrderStateException.class);
        story.decline(accepted, "Doch nicht lieferbar");
        assertThat(story.awaitEnd(accepted)).isEqualTo("abgelehnt");
    }

    @Test
    void whatCantBeCarriedOutComesBackToTheReseller() {
        var order = story.order(OrderStory.HOSTING, "huber-test.example");
        hostings.awaitStatus(hostings.order("1234578", "huber-test.example"), HostingStatus.ACTIVE);
        story.accept(order);
        await("back")
                .until(() -> story.find(order).obstacle(), obstacle -> obstacle != null && obstacle.contains("Domain"));
        assertThat(story.find(order).status()).isEqualTo(OrderStatus.REQUESTED);
        awaitMails(order, "order-received order-received");

        hostings.reset();
        hostings.forgetHostings();
        story.accept(order);
        story.awaitStatus(order, OrderStatus.PROVIDED);
        assertThat(story.awaitEnd(order)).isEqualTo("bestellung-erfuellt");
    }

    @Test
    void aHostingThatFailsLetsTheResellerCallTheOrderOff() {
        hostings.plesk().fail("webspace.add", new PleskFault.OperationError(1024), 5);
        var order = story.order(OrderStory.HOSTING, null);
        story.accept(order);
        await("failed").until(() -> story.find(order).isStuck());
        hostings.plesk().heal();
        var hosting = java.util.Objects.requireNonNull(story.find(order).hostingId());
        story.decline(order, "Technisch nicht möglich");
        assertThat(story.awaitEnd(order)).isEqualTo("abgelehnt");
        assertThat(hostings.details(hosting).item().status()).isEqualTo(HostingStatus.TERMINATED);
        assertThatThrownBy(() -> story.as("reseller", () -> {
                    resellersHostings.retry(hosting);
                    return hosting;
                }))
                .isInstanceOf(WrongStatusException.class);
    }

    @Test
    void whatIsBeingSetUpCantBeCalledOff() {
        hostings.plesk().setUpTime(Duration.ofDays(1));
        var order = story.order(OrderStory.HOSTING, null);
        story.accept(order);
        await("hosting").until(() -> story.find(order).hostingId() != null);
        assertThatThrownBy(() -> story.decline(order, "Zu spät")).isInstanceOf(WrongStatusException.class);
        hostings.plesk().becomeReady();
        story.awaitStatus(order, OrderStatus.PROVIDED);
    }

    @Test
    void theContractGoesToTheOrderForWhichItWasChosen() {
        var first = story.order(OrderStory.CLOUD, null);
        var second = story.order(OrderStory.CLOUD, null);
        story.accept(first);
        story.accept(second);
        var contract = contract();
        story.as("reseller", () -> {
            orders.assignContract(second, contract);
            return contract;
        });
        story.awaitStatus(second, OrderStatus.PROVIDED);
        assertThat(story.find(first).status()).isEqualTo(OrderStatus.ACCEPTED);
        story.decline(first, "Nur einer");
    }

    @Test
    void ordersGoWithTheirCustomer() {
        var customer = portals.as("reseller", () -> customers.create(PortalStory.customer("G" + System.nanoTime())));
        story.sql("""
                insert into product_order (account_id, customer_id, product_id, order_token, product_name, net_price, status,
                    ordered_at)
                select account_id, %d, id, gen_random_uuid(), name, net_price, 'REQUESTED', now()
                from product where name = '%s'
                """.formatted(customer, OrderStory.CLOUD));
        story.as("reseller", () -> {
            customers.delete(customer);
            return customer;
        });
        assertThat(story.number("select count(*) from product_order where customer_id = " + customer))
                .isZero();
    }

    @Test
    void theSameTokenOrdersOnce() {
        var order = new PlaceOrder(UUID.randomUUID(), story.product(OrderStory.CLOUD), null);
        assertThat(story.order(order)).isEqualTo(story.order(order));
    }

    @Test
    @Handbook("PR-16")
    void onlyActiveProductsCanBeOrdered() {
        assertThat(offered()).contains(OrderStory.HOSTING, OrderStory.CLOUD);
        story.sql("update product set active = false where name = '%s'".formatted(OrderStory.CLOUD));
        assertThat(offered()).contains(OrderStory.HOSTING).doesNotContain(OrderStory.CLOUD);
        refuses(Problem.PRODUCT, () -> story.order(OrderStory.CLOUD, null));
        story.sql("update product set plan_state = 'MISSING' where name = '%s'".formatted(OrderStory.HOSTING));
        refuses(Problem.PRODUCT, () -> story.order(OrderStory.HOSTING, null));
    }

    @Test
    void nothingIsOrderedWhereTheResellerDidntAllowIt() {
        story.sql("update portal_template set ordering = false where host = 'portal.msave.de'");
        refuses(Problem.CLOSED, () -> story.order(OrderStory.CLOUD, null));
        var order = new PlaceOrder(UUID.randomUUID(), story.product(OrderStory.CLOUD), null);
        refuses(Problem.CLOSED, () -> story.as("endkunde", () -> shop.order(order)));
        assertThat(OrderStory.inPortal(PortalStory.HOST, () -> story.as("markenkunde", shop::isOpen)))
                .isFalse();
    }

    @Test
    void nobodyReachesSomebodyElsesOrdersProductsAndDomains() {
        refuses(Problem.DOMAIN, () -> story.order(OrderStory.HOSTING, "fremde-domain.example"));
        var order = story.order(OrderStory.CLOUD, null);
        assertThatThrownBy(() -> story.as("markenkunde", () -> withdraw(order))).isInstanceOf(GoneException.class);
        assertThat(story.as("marke", () -> orders.find(order))).isEmpty();
        assertThat(story.as(
                        "markenkunde", () -> shop.list().page(ListQuery.all()).rows()))
                .isEmpty();
        assertThatThrownBy(() -> story.as("endkunde", orders::list)).isInstanceOf(AccessDeniedException.class);
        story.sql("update portal_template set ordering = true where host = '%s'".formatted(PortalStory.HOST));
        var foreign = new PlaceOrder(UUID.randomUUID(), story.product(OrderStory.CLOUD), null);
        refuses(
                Problem.PRODUCT,
                () -> OrderStory.inPortal(PortalStory.HOST, () -> story.as("markenkunde", () -> shop.order(foreign))));
        story.withdraw(order);
    }

    private long withdraw(long order) {
        shop.withdraw(order);
        return order;
    }

    private static void refuses(Problem problem, org.assertj.core.api.ThrowableAssert.ThrowingCallable order) {
        assertThatThrownBy(order)
                .isInstanceOfSatisfying(
                        OrderNotTakenException.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }

    private List<String> offered() {
        return story.as(
                "endkunde",
                () -> shop.offers().page(ListQuery.all()).rows().stream()
                        .map(OfferedProduct::name)
                        .toList());
    }

    private long contract() {
        var number = "oc" + System.nanoTime() % 1_000_000;
        story.sql("""
                insert into contract (account_id, contract_number, product_name, area, kind, active, article_id)
                select account_id, '%s', product_name, area, kind, true, article_id
                from contract where contract_number = 'o1763'
                """.formatted(number));
        return story.number("select id from contract where contract_number = '%s'".formatted(number));
    }

    private long customer() {
        return story.number("select id from customer where customer_number = '1234578'");
    }

    private void awaitMails(long order, String kinds) {
        await("mails about order " + order).until(() -> story.mailsAbout(order), kinds::equals);
    }

    private static String mailTo(String address, String subject, String words) {
        return await("mail " + subject)
                .until(
                        () -> TestStack.shared().mails().mails().reversed().stream()
                                .filter(mail -> is(mail, address, subject))
                                .map(MailCatcher::textOf)
                                .filter(text -> text.contains(words))
                                .findFirst()
                                .orElse(""),
                        text -> !text.isEmpty());
    }

    private static boolean is(jakarta.mail.internet.MimeMessage mail, String address, String subject) {
        try {
            return mail.getSubject().equals(subject)
                    && mail.getAllRecipients()[0].toString().equals(address);
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
