package de.fisinger.mkm.hosting;

/** What of a hosting is used and limited. */
public enum UseKind {
    /** Bytes on the disk. */
    DISK("disk_space"),
    /** Bytes of traffic in this month. */
    TRAFFIC("max_traffic"),
    /** Mailboxes. */
    MAILBOXES("max_box"),
    /** Databases. */
    DATABASES("max_db"),
    /** Domains. */
    DOMAINS("max_site");

    private final String limit;

    UseKind(String limit) {
        this.limit = limit;
    }

    /** Plesk's name of its limit (Plesk documentation: XML API, webspace, limits). */
    String limit() {
        return limit;
    }
}
