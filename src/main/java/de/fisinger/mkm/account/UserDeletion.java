package de.fisinger.mkm.account;

/**
 * Event: a user is about to be deleted, in the transaction that is running.
 *
 * @param userId the user
 */
public record UserDeletion(long userId) {}
