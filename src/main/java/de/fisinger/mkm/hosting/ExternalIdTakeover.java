package de.fisinger.mkm.hosting;

import static java.util.Objects.requireNonNull;

import de.fisinger.mkm.format.DomainName;
import de.fisinger.mkm.plesk.PleskApi;
import de.fisinger.mkm.plesk.PleskException;
import de.fisinger.mkm.plesk.PleskServers;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives what MKM made on Plesk before external ids named the installation its id of now, once, at a start with
 * {@code mkm.take-over-external-ids}: {@code list} says what would be changed, {@code change} does it. Only what the database
 * knows is touched, below its reseller; another MKM's things have the same former ids.
 */
@Component
class ExternalIdTakeover implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ExternalIdTakeover.class);

    /** What is done with what is found. */
    enum Mode {
        /** Nothing is looked for. */
        OFF,
        /** It is said. */
        LIST,
        /** It is changed. */
        CHANGE
    }

    /**
     * Something with a former id.
     *
     * @param serverId where it is
     * @param guid its identity there
     * @param isCustomer whether it is a customer rather than a subscription
     * @param from its id
     * @param to the id that it gets
     */
    record Former(long serverId, String guid, boolean isCustomer, String from, String to) {}

    private record Known(
            long id,
            long serverId,
            @Nullable String guid,
            @Nullable String login,
            String resellerLogin,
            @Nullable String domain) {}

    private final JdbcClient jdbc;
    private final PleskServers servers;
    private final ExternalIds ids;
    private final Mode mode;
    private volatile boolean isOver;

    ExternalIdTakeover(
            JdbcClient jdbc, PleskServers servers, ExternalIds ids, @Value("${mkm.take-over-external-ids}") Mode mode) {
        this.jdbc = jdbc;
        this.servers = servers;
        this.ids = ids;
        this.mode = mode;
    }

    /** Before the workers begin, which look for what has an id of now. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        if (mode != Mode.OFF) {
            takeOver(mode == Mode.CHANGE);
        }
        isOver = true;
    }

    @Override
    public void stop() {
        isOver = false;
    }

    @Override
    public boolean isRunning() {
        return isOver;
    }

    /**
     * Looks for former ids.
     *
     * @param isChanged whether they are changed
     */
    List<Former> takeOver(boolean isChanged) {
        var found = Stream.concat(
                        subscriptions().stream().flatMap(known -> former(known, this::formerOfSubscription).stream()),
                        customers().stream().flatMap(known -> former(known, this::formerOfCustomer).stream()))
                .toList();
        for (var each : found) {
            if (isChanged) {
                change(each);
            } else {
                LOG.info("To change: {} of {} to {}", each.from(), each.guid(), each.to());
            }
        }
        LOG.info("{} external ids were found", found.size());
        return found;
    }

    /** One that Plesk doesn't change keeps no other, and not the portal: it is found again at the next start. */
    private void change(Former former) {
        try {
            var api = servers.api(former.serverId());
            if (former.isCustomer()) {
                api.changeCustomerId(former.guid(), former.to());
            } else {
                api.changeSubscriptionId(former.guid(), former.to());
            }
            LOG.info("Changed: {} of {} to {}", former.from(), former.guid(), former.to());
        } catch (PleskException e) {
            LOG.error("Not changed: {} of {}: {}", former.from(), former.guid(), e.getMessage());
        }
    }

    private interface Look {

        Optional<Former> at(PleskApi api, Known known);
    }

    /** One that can't be read is said, and keeps no other from being taken over. */
    private Optional<Former> former(Known known, Look look) {
        try {
            return look.at(servers.api(known.serverId()), known);
        } catch (PleskException e) {
            LOG.warn("What has the number {} can't be looked at: {}", known.id(), e.getMessage());
            return Optional.empty();
        }
    }

    /** The identity has to be the known one; of those that are being set up, owner and domain. */
    private Optional<Former> formerOfSubscription(PleskApi api, Known known) {
        var formerId = ExternalIds.formerOfHosting(known.id());
        var subscription = known.guid() == null
                ? api.findSubscription(formerId)
                        .filter(found -> found.ownerLogin().equals(known.login()))
                        .filter(found -> found.name().equals(DomainName.shown(requireNonNull(known.domain()))))
                : api.findSubscriptionByGuid(known.guid());
        return subscription
                .filter(found -> formerId.equals(found.externalId()))
                .map(found -> new Former(
                        known.serverId(),
                        found.guid(),
                        false,
                        ExternalIds.formerOfHosting(known.id()),
                        ids.ofHosting(known.id())));
    }

    /** The identity has to be the known one; of those made before MKM kept it, the login. */
    private Optional<Former> formerOfCustomer(PleskApi api, Known known) {
        return api.findOwnerByExternalId(ExternalIds.formerOfCustomer(known.id()))
                .filter(found -> found.resellerLogin().equals(known.resellerLogin()))
                .filter(found -> known.guid() == null
                        ? found.login().equals(known.login())
                        : found.guid().equals(known.guid()))
                .map(found -> new Former(
                        known.serverId(),
                        found.guid(),
                        true,
                        ExternalIds.formerOfCustomer(known.id()),
                        ids.ofCustomer(known.id())));
    }

    private List<Known> subscriptions() {
        return read("""
                select h.id, c.plesk_server_id, h.subscription_guid as guid, p.login, c.reseller_login, h.domain_name as domain
                from /* of all accounts */ hosting h join contract c on c.id = h.contract_id and c.account_id = h.account_id
                left join plesk_customer p on p.id = h.plesk_customer_id and p.account_id = h.account_id
                where not h.linked and (h.subscription_guid is not null
                    or (h.status = 'PROVISIONING' and h.domain_name is not null and p.login is not null))
                order by h.id
                """);
    }

    private List<Known> customers() {
        return read("""
                select p.id, p.plesk_server_id, p.made_guid as guid, p.login, p.reseller_login, null as domain
                from /* of all accounts */ plesk_customer p where p.guid is null order by p.id
                """);
    }

    private List<Known> read(String sql) {
        return jdbc.sql(sql)
                .query((row, _) -> new Known(
                        row.getLong("id"),
                        row.getLong("plesk_server_id"),
                        row.getString("guid"),
                        row.getString("login"),
                        row.getString("reseller_login"),
                        row.getString("domain")))
                .list();
    }
}
