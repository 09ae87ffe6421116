package de.fisinger.mkm.hosting;

import static de.fisinger.mkm.list.ListColumn.choice;
import static de.fisinger.mkm.list.ListColumn.number;
import static de.fisinger.mkm.list.ListColumn.text;
import static de.fisinger.mkm.list.ListColumn.time;

import de.fisinger.mkm.list.ListStatement;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the provider's web servers.
 *
 * @param id id of the row
 * @param name what people call it
 * @param host its panel's host
 * @param draining whether it takes no new hostings
 * @param contracts how many contracts have a reseller on it
 * @param hostings how many hostings are on it, of all accounts
 * @param diskUsed bytes that those use, as far as that was read
 * @param followedAt when its event log was read last; null if it never was
 */
public record WebServerItem(
        long id,
        String name,
        String host,
        boolean draining,
        long contracts,
        long hostings,
        long diskUsed,
        @Nullable Instant followedAt) {

    /** The list. */
    static final ListStatement<WebServerItem> STATEMENT = ListStatement.of(
                    WebServerItem.class,
                    "s.id, s.name, s.host, s.draining, s.contracts, s.hostings, s.diskUsed, s.followedAt",
                    "WebServer s",
                    "s.id")
            .columns(
                    text("server", "web-server.name", "s.name", WebServerItem::name)
                            .first(),
                    text("host", "web-server.host", "s.host", WebServerItem::host)
                            .second(),
                    number("vertraege", "web-server.contracts", "s.contracts", WebServerItem::contracts)
                            .width("7rem"),
                    number("hostings", "web-server.hostings", "s.hostings", WebServerItem::hostings)
                            .width("7rem")
                            .second(),
                    number("belegt", "web-server.disk", "s.diskUsed", WebServerItem::diskUsed)
                            .width("7rem"),
                    time("gelesen", "web-server.followed", "s.followedAt", WebServerItem::followedAt)
                            .width("9rem"),
                    choice(
                                    "zustand",
                                    "web-server.state",
                                    "s.draining",
                                    List.of(false, true),
                                    WebServerItem::draining,
                                    "web-server.draining.")
                            .width("10rem")
                            .right())
            .orderedBy("server", false);
}
