package de.fisinger.mkm.order;

import de.fisinger.mkm.account.AccountDirectory;
import de.fisinger.mkm.account.PortalIdentities;
import de.fisinger.mkm.customer.CustomerDetails;
import de.fisinger.mkm.customer.Customers;
import de.fisinger.mkm.mail.AddressRefusedException;
import de.fisinger.mkm.mail.Mail;
import de.fisinger.mkm.mail.MailContent;
import de.fisinger.mkm.process.Fence;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The mails about an order. */
@Component
record OrderMail(
        ProductOrderRepository orders, Customers customers, AccountDirectory accounts, PortalIdentities portals)
        implements MailContent {

    /** The mails there are. */
    enum Kind {
        /** To the reseller: somebody ordered, or an accepted order came back. */
        RECEIVED("order-received", OrderStatus.REQUESTED),
        /** To the customer: a FISINGER.de Produkt is accepted and will come. */
        ACCEPTED("order-accepted", OrderStatus.ACCEPTED),
        /** To the customer: it is there. Of a hosting there is a mail of its own. */
        PROVIDED("order-provided", OrderStatus.PROVIDED),
        /** To the customer: declined, with the reason. */
        DECLINED("order-declined", OrderStatus.DECLINED);

        private final String text;
        private final OrderStatus status;

        Kind(String text, OrderStatus status) {
            this.text = text;
            this.status = status;
        }

        String text() {
            return text;
        }

        boolean isForReseller() {
            return this == RECEIVED;
        }
    }

    @Override
    public Set<String> kinds() {
        return Stream.of(Kind.values()).map(Kind::text).collect(Collectors.toSet());
    }

    @Override
    public Set<String> texts() {
        return Stream.concat(kinds().stream(), Stream.of("order-returned")).collect(Collectors.toSet());
    }

    @Override
    public Optional<Mail> compose(String kind, long orderId, String messageId, Fence fence) {
        var mail = Stream.of(Kind.values())
                .filter(each -> each.text.equals(kind))
                .findFirst()
                .orElseThrow();
        // an order that went on meanwhile has another mail of its own
        return orders.findById(orderId)
                .filter(order -> order.status() == mail.status)
                .map(order -> {
                    var customer = customers.find(order.customerId()).orElseThrow();
                    return mail.isForReseller()
                            ? toReseller(order, customer, messageId)
                            : toCustomer(kind, order, customer, messageId);
                });
    }

    private Mail toReseller(ProductOrder order, CustomerDetails customer, String messageId) {
        var account = accounts.contact(order.accountId()).orElseThrow();
        if (account.email() == null) {
            throw new AddressRefusedException();
        }
        return new Mail(
                account.email(),
                order.obstacle() == null ? "order-received" : "order-returned",
                Map.of(
                        "person", account.name(),
                        "customer", customer.choice().label(),
                        "product", order.productName(),
                        "link", portals.provider().address() + "/" + Orders.address(order.id()),
                        "sender", portals.provider().name(),
                        "obstacle", Objects.requireNonNullElse(order.obstacle(), "")),
                messageId);
    }

    private Mail toCustomer(String kind, ProductOrder order, CustomerDetails customer, String messageId) {
        var portal = portals.of(order.accountId());
        return new Mail(
                customer.email(),
                kind,
                Map.of(
                        "person", customer.firstName() + " " + customer.lastName(),
                        "product", order.productName(),
                        "link", portal.address() + "/" + Shop.ORDERS_ADDRESS,
                        "sender", portal.name(),
                        "reason", Objects.requireNonNullElse(order.declineReason(), "")),
                messageId,
                order.accountId());
    }
}
