package de.fisinger.mkm.hosting;

import java.util.UUID;

/**
 * Event: a hosting that was asked for is in use, in the transaction that is running.
 *
 * @param hostingId the hosting
 * @param token the token it was asked for with; of an end customer's order, that one's
 */
public record HostingActivated(long hostingId, UUID token) {}
