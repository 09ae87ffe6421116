package de.fisinger.mkm.order;

import de.fisinger.mkm.account.AccountDirectory;
import de.fisinger.mkm.account.PortalIdentities;
import de.fisinger.mkm.customer.CustomerDetails;
import de.fisinger.mkm.customer.Customers;
import de.fisinger.mkm.mail.AddressRefusedException;
import de.fisinger.mkm.mail.Mail;
import de.fisinger.mkm.mail.MailContent;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A mail about an order.
 *
 * @param mail which one
 * @param sources what it is written from
 */
public record OrderMail(Kind mail, Sources sources) implements MailContent {

    /** The mails there are. */
    public enum Kind {
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

    /** Who is told what. */
    record Sources(
            ProductOrderRepository orders,
            Customers customers,
            AccountDirectory accounts,
            PortalIdentities portals,
            String baseUrl,
            String provider) {}

    /** One for each kind. */
    @Configuration(proxyBeanMethods = false)
    static class Kinds {

        @Bean
        Sources orderMailSources(
                ProductOrderRepository orders,
                Customers customers,
                AccountDirectory accounts,
                PortalIdentities portals,
                @Value("${mkm.base-url}") String baseUrl,
                @Value("${mkm.provider-name}") String provider) {
            return new Sources(orders, customers, accounts, portals, baseUrl, provider);
        }

        @Bean
        MailContent orderReceivedMail(Sources sources) {
            return new OrderMail(Kind.RECEIVED, sources);
        }

        @Bean
        MailContent orderAcceptedMail(Sources sources) {
            return new OrderMail(Kind.ACCEPTED, sources);
        }

        @Bean
        MailContent orderProvidedMail(Sources sources) {
            return new OrderMail(Kind.PROVIDED, sources);
        }

        @Bean
        MailContent orderDeclinedMail(Sources sources) {
            return new OrderMail(Kind.DECLINED, sources);
        }
    }

    @Override
    public String kind() {
        return mail.text();
    }

    @Override
    public Optional<Mail> compose(long orderId, String messageId) {
        // an order that went on meanwhile has another mail of its own
        return sources.orders()
                .findById(orderId)
                .filter(order -> order.status() == mail.status)
                .map(order -> {
                    var customer = sources.customers().find(order.customerId()).orElseThrow();
                    return mail.isForReseller()
                            ? toReseller(order, customer, messageId)
                            : toCustomer(order, customer, messageId);
                });
    }

    private Mail toReseller(ProductOrder order, CustomerDetails customer, String messageId) {
        var account = sources.accounts().contact(order.accountId()).orElseThrow();
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
                        "link", sources.baseUrl() + "/bestellungen/" + order.id(),
                        "sender", sources.provider(),
                        "obstacle", Objects.requireNonNullElse(order.obstacle(), "")),
                messageId);
    }

    private Mail toCustomer(ProductOrder order, CustomerDetails customer, String messageId) {
        var portal = sources.portals().of(order.accountId());
        return new Mail(
                customer.email(),
                mail.text(),
                Map.of(
                        "person", customer.firstName() + " " + customer.lastName(),
                        "product", order.productName(),
                        "link", portal.address() + "/meine-bestellungen",
                        "sender", portal.name(),
                        "reason", Objects.requireNonNullElse(order.declineReason(), "")),
                messageId,
                order.accountId());
    }
}
