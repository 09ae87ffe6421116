package de.fisinger.mkm.plesk;

/**
 * A customer on a Plesk server, who owns subscriptions.
 *
 * @param guid its identity on the server
 * @param login its sign-in name
 * @param name company, or the person's name without one
 * @param resellerLogin the reseller below whom it is
 */
public record OwnerDetails(String guid, String login, String name, String resellerLogin) {}
