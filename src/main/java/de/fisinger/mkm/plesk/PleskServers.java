package de.fisinger.mkm.plesk;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The web servers with Plesk, and their APIs. */
@Service
public class PleskServers {

    private final PleskServerRepository servers;
    private final PleskSettings settings;
    private final TransactionTemplate transaction;

    /** Connections are kept as long as key and certificates stay the same. */
    private final Map<PleskConnection, PleskApi> apis = new ConcurrentHashMap<>();

    PleskServers(PleskServerRepository servers, PleskSettings settings, TransactionTemplate transaction) {
        this.servers = servers;
        this.settings = settings;
        this.transaction = transaction;
    }

    /**
     * Describes a server.
     *
     * @throws NoSuchElementException if there is no such server
     */
    public PleskServerInfo info(long serverId) {
        return server(serverId).info();
    }

    /** Whether a server takes no new hostings. */
    public boolean isDraining(long serverId) {
        return server(serverId).isDraining();
    }

    /**
     * Says whether a server takes new hostings; what is there stays. In the caller's transaction.
     *
     * @throws NoSuchElementException if there is no such server
     */
    public void drain(long serverId, boolean wanted) {
        var server = server(serverId);
        server.drain(wanted);
        servers.save(server);
    }

    /** All servers, by name. */
    public List<PleskServerInfo> all() {
        return servers.findAllByOrderByName().stream().map(PleskServer::info).toList();
    }

    /** Longer than any single call takes: after it an unanswered call can't take effect any more. */
    public Duration longestCall() {
        return settings.connectTimeout().plus(settings.readTimeout()).plusSeconds(5);
    }

    /**
     * Gives the API of a server. Call it outside of transactions: an answer may take 90 seconds.
     *
     * @throws NoSuchElementException if there is no such server
     */
    public PleskApi api(long serverId) {
        var connection = server(serverId).connection();
        var known = apis.get(connection);
        if (known != null) {
            return known;
        }
        apis.keySet().removeIf(old -> old.server().id() == serverId);
        return apis.computeIfAbsent(connection, this::connect);
    }

    PleskApi connect(PleskConnection connection) {
        return new PleskApi(new PleskTransport(connection, settings));
    }

    /**
     * Gives a server a new key, after Plesk accepted it.
     *
     * @param name the server's name
     * @param secretKey an administrator's secret key; kept encrypted
     * @throws NoSuchElementException if there is no such server
     * @throws PleskException if Plesk doesn't answer, or doesn't accept the key
     */
    public void changeSecretKey(String name, String secretKey) {
        var connection = servers.findByName(name).orElseThrow().connection();
        connect(new PleskConnection(connection.server(), secretKey, connection.trustedCertificates()))
                .check();
        transaction.executeWithoutResult(
                _ -> servers.findByName(name).orElseThrow().changeSecretKey(secretKey));
    }

    private PleskServer server(long serverId) {
        return servers.findById(serverId).orElseThrow(() -> new NoSuchElementException("no Plesk server " + serverId));
    }
}
