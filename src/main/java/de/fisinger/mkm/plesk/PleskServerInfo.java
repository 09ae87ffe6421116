package de.fisinger.mkm.plesk;

import java.net.URI;
import java.time.Duration;

/**
 * A web server with Plesk, without its secrets.
 *
 * @param id id of the row
 * @param name what people call it, such as server11
 * @param panel where people open Plesk
 * @param previewDomain the domain below which hostings without a domain of their own are reached
 * @param setUpPatience how long a new subscription may take until it can be used
 */
public record PleskServerInfo(long id, String name, URI panel, String previewDomain, Duration setUpPatience) {

    /** How long a new subscription may take if nobody said otherwise of a server. */
    public static final Duration DEFAULT_PATIENCE = Duration.ofMinutes(30);
}
