package de.fisinger.mkm.plesk;

/**
 * A customer or subscription that Plesk has, but can't tell of.
 *
 * @param object what it is, in words
 * @param reason why, in words for the reseller
 */
public record UnreadObject(String object, String reason) {}
