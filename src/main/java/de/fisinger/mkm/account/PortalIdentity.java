package de.fisinger.mkm.account;

/**
 * What an account's end customers know of it.
 *
 * @param name what it is called
 * @param address where its portal is, such as https://portal.msave.de, without a slash at the end
 */
public record PortalIdentity(String name, String address) {}
