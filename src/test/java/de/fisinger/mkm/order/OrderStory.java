package de.fisinger.mkm.order;

import static org.awaitility.Awaitility.await;

import de.fisinger.mkm.Session;
import de.fisinger.mkm.hosting.HostingStory;
import de.fisinger.mkm.localstack.TestStack;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What the tests of orders tell: endkunde (1234578 Huber) orders in the portal msave.de of reseller. */
@TestComponent
public class OrderStory {

    /** A Reseller Produkt. */
    public static final String HOSTING = "Reseller Testprodukt 2 Server 11";

    /** A FISINGER.de Produkt. */
    public static final String CLOUD = "CS-Flex 2";

    private final Shop shop;
    private final Orders orders;
    private final Session session;
    private final HostingStory hostings;
    private final TestStack stack = TestStack.shared();

    OrderStory(Shop shop, Orders orders, Session session, HostingStory hostings) {
        this.shop = shop;
        this.orders = orders;
        this.session = session;
        this.hostings = hostings;
    }

    /** Nothing is ordered, nothing is accepted at once, msave.de takes orders. */
    public void reset() {
        hostings.reset();
        hostings.forgetHostings();
        sql("update product_order set contract_id = null, hosting_id = null");
        sql("update product set active = true, plan_state = 'PRESENT' where name in ('%s', '%s')"
                .formatted(HOSTING, CLOUD));
        sql("update portal_template set ordering = true where host = 'portal.msave.de'");
        acceptAtOnce();
    }

    /** Lets the orders of these products be accepted at once, and of no others. */
    public void acceptAtOnce(String... products) {
        as("reseller", () -> {
            orders.acceptAtOnce(
                    Set.of(java.util.Arrays.stream(products).map(this::product).toArray(Long[]::new)));
            return orders;
        });
    }

    /** Orders a product in the portal msave.de. */
    public long order(String product, @Nullable String domain) {
        return order(new PlaceOrder(UUID.randomUUID(), product(product), domain));
    }

    /** Orders in the portal msave.de. */
    public long order(PlaceOrder order) {
        return inPortal("portal.msave.de", () -> as("endkunde", () -> shop.order(order)));
    }

    /** Runs something in a request to a portal. */
    public static <T> T inPortal(String host, Supplier<T> work) {
        var request = new MockHttpServletRequest();
        request.setServerName(host);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            return work.get();
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    /** Accepts an order. */
    public void accept(long order) {
        as("reseller", () -> {
            orders.accept(order);
            return order;
        });
    }

    /** Declines an order. */
    public void decline(long order, String reason) {
        as("reseller", () -> {
            orders.decline(order, new DeclineReason(reason));
            return order;
        });
    }

    /** Takes an order back. */
    public void withdraw(long order) {
        as("endkunde", () -> {
            shop.withdraw(order);
            return order;
        });
    }

    /** What the reseller sees of an order. */
    public OrderItem find(long order) {
        return as("reseller", () -> orders.find(order).orElseThrow());
    }

    /** Waits until an order is in a state. */
    public OrderItem awaitStatus(long order, OrderStatus status) {
        return await("order %d %s".formatted(order, status)).until(() -> find(order), item -> item.status() == status);
    }

    /** Waits until the instance of an order has come to an end event, and names it. */
    public String awaitEnd(long order) {
        return await("end of order " + order).until(() -> endOf(order), end -> !end.isEmpty());
    }

    private String endOf(long order) {
        var instance = number(
                "select coalesce(max(process_instance_key), 0) from work where subject = 'order-%d'".formatted(order));
        return stack.data()
                .jdbc()
                .sql("""
                        select element_id from engine.element
                        where process_instance_key = ? and element_type = 'END_EVENT' and state = 'COMPLETED'
                        order by element_instance_key limit 1
                        """)
                .param(instance)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** The kinds of mails that were asked for about an order, in order. */
    public String mailsAbout(long order) {
        return stack.data()
                .jdbc()
                .sql(
                        "select coalesce(string_agg(kind, ' ' order by id), '') from mail_delivery where kind like 'order-%' and subject_id = ?")
                .param(order)
                .query(String.class)
                .single();
    }

    /** A product's id. */
    public long product(String name) {
        return number("select id from product where not deleted and name = '%s'".formatted(name));
    }

    /** Runs something as a user who is signed in. */
    public <T> T as(String userName, Supplier<T> work) {
        return session.as(userName, work);
    }

    /** A number from the database. */
    public long number(String query) {
        return stack.data().jdbc().sql(query).query(Long.class).single();
    }

    /** Changes the database. */
    public void sql(String statement) {
        stack.change(statement);
    }
}
