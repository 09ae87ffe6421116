package de.fisinger.mkm.account;

/**
 * Event: an account is being closed, in the transaction that is running. Who keeps it in touch with other accounts ends
 * that.
 *
 * @param accountId the account
 */
public record AccountClosing(long accountId) {}
