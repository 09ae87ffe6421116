package de.fisinger.mkm.plesk;

import org.jspecify.annotations.Nullable;

/**
 * How to reach a server's API.
 *
 * @param server the server
 * @param secretKey an administrator's secret key
 * @param trustedCertificates PEM of what to trust; null for the certificate authorities of the Java runtime
 */
record PleskConnection(
        PleskServerInfo server, String secretKey, @Nullable String trustedCertificates) {

    @Override
    public String toString() {
        return "connection to " + server.name();
    }
}
