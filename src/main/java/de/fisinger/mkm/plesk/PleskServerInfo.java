package de.fisinger.mkm.plesk;

import java.net.URI;

/**
 * A web server with Plesk, without its secrets.
 *
 * @param id id of the row
 * @param name what people call it, such as server11
 * @param panel where people open Plesk
 * @param previewDomain the domain below which hostings without a domain of their own are reached
 */
public record PleskServerInfo(long id, String name, URI panel, String previewDomain) {}
