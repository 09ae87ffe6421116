package de.fisinger.mkm.notification;

import java.time.Instant;

/**
 * A notification as people read it.
 *
 * @param id grows with the time
 * @param at when it happened
 * @param kind what happened
 * @param title what it happened to, such as a domain
 * @param address the page that shows it, without a slash before it
 */
public record NotificationItem(long id, Instant at, NotificationKind kind, String title, String address) {}
