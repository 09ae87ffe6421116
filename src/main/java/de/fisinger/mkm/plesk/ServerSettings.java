package de.fisinger.mkm.plesk;

import org.jspecify.annotations.Nullable;

/**
 * A server with Plesk as support changes it.
 *
 * @param id id of the server
 * @param version the version that was read
 * @param data what can be changed, without the key
 * @param trusted the certificate that was taken over by its fingerprint; null if public authorities are trusted
 */
public record ServerSettings(
        long id, int version, ServerData data, @Nullable ServerCertificate trusted) {}
