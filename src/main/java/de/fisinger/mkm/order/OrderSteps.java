package de.fisinger.mkm.order;

import de.fisinger.mkm.customer.Customers;
import de.fisinger.mkm.hosting.HostingCreation;
import de.fisinger.mkm.hosting.HostingRefusedException;
import de.fisinger.mkm.hosting.NewHosting;
import de.fisinger.mkm.mail.MailDeliveries;
import de.fisinger.mkm.mail.MailRequest;
import de.fisinger.mkm.notification.NotificationKind;
import de.fisinger.mkm.notification.Notifications;
import de.fisinger.mkm.process.BusinessError;
import de.fisinger.mkm.process.JobType;
import de.fisinger.mkm.process.Journal;
import de.fisinger.mkm.product.Products;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The steps of product-order. An order may be deleted with its customer meanwhile; then there is nothing left to do. */
@Component
record OrderSteps(
        ProductOrderRepository orders,
        Products products,
        Customers customers,
        HostingCreation hostings,
        MailDeliveries deliveries,
        Notifications notifications,
        Journal journal) {

    record Input(long orderId) {}

    record Refusal(long orderId, @Nullable Long refusedJob) {}

    /** How an order begins in a former model. */
    record Claim(boolean claimed, boolean atOnce, boolean resellerProduct) {}

    /** Orders the hosting of an accepted order; once, however often it is asked for. hosting-creation sets it up. */
    @JobType(value = "order.order-hosting", error = ProductOrderProcess.NOT_POSSIBLE)
    void orderHosting(Input input) {
        orders.lock(input.orderId()).ifPresent(order -> {
            if (order.status() == OrderStatus.REQUESTED) {
                throw new BusinessError(Obstacle.unknown());
            }
            if (order.isAccepted()) {
                order.hostingOrdered(orderHosting(order));
            }
        });
    }

    private long orderHosting(ProductOrder order) {
        try {
            var plan = products.hostingPlan(order.productId()).orElseThrow();
            return hostings.createWithin(new NewHosting(
                    order.orderToken(), plan.contractId(), order.customerId(), order.productId(), order.domainName()));
        } catch (HostingRefusedException e) {
            throw new BusinessError(Obstacle.words(e.problem()));
        }
    }

    /** Gives an accepted order that can't be carried out back to the reseller, with the reason. */
    @JobType("order.return-to-reseller")
    void returnToReseller(Refusal refusal) {
        var why = journal.reasonOf(refusal.refusedJob());
        orders.lock(refusal.orderId()).ifPresent(order -> order.giveBack(why.orElse(Obstacle.unknown())));
    }

    /** Asks for the mail to the reseller that somebody ordered, or that an accepted order came back. */
    @JobType("order.notify-reseller")
    void notifyReseller(Input input) {
        request(OrderMail.Kind.RECEIVED, input);
    }

    /** Asks for the mail to the customer that the order was accepted. */
    @JobType("order.notify-accepted")
    void notifyAccepted(Input input) {
        request(OrderMail.Kind.ACCEPTED, input);
    }

    /** Asks for the mail to the customer that the order was declined. */
    @JobType(value = "order.notify-declined", outcome = "declined")
    void notifyDeclined(Input input) {
        request(OrderMail.Kind.DECLINED, input);
    }

    /** The customer of a hosting hears from hosting-creation that it is ready. */
    record Provided(long orderId, boolean resellerProduct) {}

    /** Asks for the mail to the customer that the product is there. */
    @JobType(value = "order.notify-provided", outcome = "provided")
    void notifyProvided(Provided provided) {
        if (!provided.resellerProduct()) {
            request(OrderMail.Kind.PROVIDED, new Input(provided.orderId()));
        }
    }

    /** The instances of a former model learn here what later ones are told at their start. */
    @JobType(value = "order.claim", former = true)
    Claim claim(Input input) {
        return orders.findById(input.orderId())
                .map(order -> new Claim(
                        true,
                        order.isAtOnce(),
                        products.hostingPlan(order.productId()).isPresent()))
                .orElse(new Claim(false, false, false));
    }

    private void tell(OrderMail.Kind kind, ProductOrder order) {
        var told = switch (kind) {
            case RECEIVED ->
                order.obstacle() == null ? NotificationKind.ORDER_RECEIVED : NotificationKind.ORDER_RETURNED;
            case ACCEPTED -> NotificationKind.ORDER_ACCEPTED;
            case PROVIDED -> NotificationKind.ORDER_PROVIDED;
            case DECLINED -> NotificationKind.ORDER_DECLINED;
        };
        if (kind.isForReseller()) {
            notifications.tellAccount(told, order.productName(), Orders.address(order.id()));
        } else {
            notifications.tellCustomer(order.customerId(), told, order.productName(), Shop.ORDERS_ADDRESS);
        }
    }

    /** Once for each decision, whichever instance comes to it. */
    private void request(OrderMail.Kind kind, Input input) {
        orders.findById(input.orderId()).ifPresent(order -> {
            var key = "%s-%d-%d".formatted(kind.text(), order.id(), order.decision());
            if (!deliveries.isRequested(key)) {
                tell(kind, order);
                deliveries.request(
                        new MailRequest(kind.text(), order.id(), key, recipient(kind, order), order.customerId()));
            }
        });
    }

    private String recipient(OrderMail.Kind kind, ProductOrder order) {
        return kind.isForReseller()
                ? order.words()
                : customers.find(order.customerId()).orElseThrow().choice().label();
    }
}
