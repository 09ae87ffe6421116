package de.fisinger.mkm.hosting;

import java.time.Instant;
import java.util.UUID;

/**
 * Subscriptions that were linked together and still are.
 *
 * @param batch by which they are unlinked together
 * @param count how many there are
 * @param requestedAt when that was asked for
 */
public record LinkedBatch(UUID batch, long count, Instant requestedAt) {}
