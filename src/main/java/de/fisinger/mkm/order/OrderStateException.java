package de.fisinger.mkm.order;

import de.fisinger.mkm.process.TooLateException;

/** What was asked of an order isn't possible in its state, such as to accept one that was withdrawn. */
public final class OrderStateException extends TooLateException {

    private final OrderStatus status;

    OrderStateException(long orderId, OrderStatus status) {
        super("order %d is %s".formatted(orderId, status));
        this.status = status;
    }

    /** The state it is in. */
    public OrderStatus status() {
        return status;
    }
}
