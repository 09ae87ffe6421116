package de.fisinger.mkm.plesk;

import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
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

    /**
     * Gives the API of a server. Call it outside of transactions: an answer may take 90 seconds.
     *
     * @throws NoSuchElementException if there is no such server
     */
    public PleskApi api(long serverId) {
        var connection = server(serverId).connection();
        return apis.computeIfAbsent(connection, fresh -> {
            apis.keySet().removeIf(known -> known.server().id() == serverId);
            return new PleskApi(new PleskTransport(fresh, settings));
        });
    }

    /**
     * Adds a server, or gives a known one of that name a new key, after Plesk accepted the key.
     *
     * @param name what people call it
     * @param host host name of its panel
     * @param port port of its panel, 8443 as a rule
     * @param secretKey an administrator's secret key; kept encrypted
     * @param trustedCertificates PEM of a certificate that isn't signed by a public authority, or null
     * @param previewDomain the domain below which hostings get their names
     * @return the server
     */
    public PleskServerInfo register(
            String name,
            String host,
            int port,
            String secretKey,
            @Nullable String trustedCertificates,
            String previewDomain) {
        return Objects.requireNonNull(transaction.execute(
                _ -> servers.save(new PleskServer(name, host, port, secretKey, trustedCertificates, previewDomain))
                        .info()));
    }

    /**
     * Gives a server a new key.
     *
     * @param name the server's name
     * @param secretKey an administrator's secret key; kept encrypted
     * @throws NoSuchElementException if there is no such server
     */
    public void changeSecretKey(String name, String secretKey) {
        transaction.executeWithoutResult(
                _ -> servers.findByName(name).orElseThrow().changeSecretKey(secretKey));
    }

    private PleskServer server(long serverId) {
        return servers.findById(serverId).orElseThrow(() -> new NoSuchElementException("no Plesk server " + serverId));
    }
}
