package de.fisinger.mkm.process;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An incident that nobody has resolved.
 *
 * @param incidentKey the engine's key of it
 * @param elementId where it is in the model
 * @param jobKey the job whose tries are used up; null if no job failed, such as when a condition couldn't be evaluated
 * @param message what went wrong, for operators
 * @param createdAt since when
 */
public record OpenIncident(
        long incidentKey, String elementId, @Nullable Long jobKey, String message, Instant createdAt) {}
