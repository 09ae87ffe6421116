package de.fisinger.mkm.hosting;

import java.util.UUID;

/**
 * Event: a hosting that was ordered is in use, in the transaction that is running.
 *
 * @param hostingId the hosting
 * @param orderToken the token it was ordered with
 */
public record HostingActivated(long hostingId, UUID orderToken) {}
