package de.fisinger.mkm.notification;

/** What people are told of; the words stand at notification.(kind), with what it is about at {0}. */
public enum NotificationKind {
    /** A hosting is eingesetzt. */
    HOSTING_ACTIVE(Sense.DONE),
    /** A hosting could not be set up. */
    HOSTING_FAILED(Sense.FAILED),
    /** A hosting was removed from its server. */
    HOSTING_TERMINATED(Sense.DONE),
    /** A change of a hosting could not be made. */
    HOSTING_CHANGE_REFUSED(Sense.FAILED),
    /** A hosting has used 80 per cent of its disk space or traffic. */
    HOSTING_NEARLY_FULL(Sense.WAITS),
    /** A hosting has used all of its disk space or traffic. */
    HOSTING_FULL(Sense.FAILED),
    /** Somebody changed a hosting on Plesk by hand. */
    HOSTING_DEVIATES(Sense.WAITS),
    /** Somebody made a subscription on Plesk that MKM doesn't know. */
    SUBSCRIPTION_UNKNOWN(Sense.WAITS),
    /** A customer ordered something: the reseller decides. */
    ORDER_RECEIVED(Sense.WAITS),
    /** An accepted order can't be carried out: the reseller decides anew. */
    ORDER_RETURNED(Sense.FAILED),
    /** The reseller accepted a customer's order. */
    ORDER_ACCEPTED(Sense.DONE),
    /** What a customer ordered is there. */
    ORDER_PROVIDED(Sense.DONE),
    /** The reseller declined a customer's order. */
    ORDER_DECLINED(Sense.FAILED),
    /** A mail to a customer didn't arrive. */
    MAIL_REFUSED(Sense.FAILED);

    /** What it means to whoever reads it. */
    public enum Sense {
        /** Something is as it was wanted. */
        DONE,
        /** Somebody has to do something. */
        WAITS,
        /** Something went wrong. */
        FAILED
    }

    private final Sense sense;

    NotificationKind(Sense sense) {
        this.sense = sense;
    }

    /** What it means. */
    public Sense sense() {
        return sense;
    }
}
