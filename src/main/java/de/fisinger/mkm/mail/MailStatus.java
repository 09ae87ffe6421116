package de.fisinger.mkm.mail;

/** Where a mail stands. */
public enum MailStatus {
    /** It is being delivered, or waits for a server. */
    WAITING,
    /** A server took it. */
    SENT,
    /** It won't be delivered before somebody changes something. */
    REFUSED,
    /** There was nobody to tell any more. */
    DROPPED
}
