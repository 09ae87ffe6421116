package de.fisinger.mkm.account;

/**
 * An account as support sees it.
 *
 * @param id id of the row
 * @param version the version that was read
 * @param data what can be changed
 * @param active whether it isn't closed
 * @param provider whether it is the provider's own, whose users are its staff
 */
public record AccountDetails(long id, int version, AccountData data, boolean active, boolean provider) {}
