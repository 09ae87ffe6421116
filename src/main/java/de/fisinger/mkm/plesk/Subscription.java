package de.fisinger.mkm.plesk;

/**
 * A subscription (Abonnement, in the API: webspace) on a Plesk server.
 *
 * @param guid its identity on the server
 * @param name its main domain
 * @param status flags: 0 active, 4 in backup, 16, 32 and 64 suspended by administrator, reseller, customer, 256 expired
 * @param hosted whether web hosting is set up
 */
public record Subscription(String guid, String name, int status, boolean hosted) {

    /** Whether it can be used. */
    public boolean isReady() {
        return status == 0 && hosted;
    }
}
