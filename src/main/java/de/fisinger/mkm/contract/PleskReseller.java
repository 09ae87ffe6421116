package de.fisinger.mkm.contract;

/**
 * The reseller that a contract is on a Plesk server.
 *
 * @param pleskServerId the server
 * @param login the reseller's login there
 */
public record PleskReseller(long pleskServerId, String login) {}
