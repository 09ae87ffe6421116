package de.fisinger.mkm.secret;

/**
 * A column that {@link EncryptedText} writes; whoever has one says so by a bean, for the day on which the key is changed.
 *
 * @param table its table, whose rows have an id
 * @param column its name
 */
public record EncryptedColumn(String table, String column) {}
