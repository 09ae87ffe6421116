package de.fisinger.mkm.plesk;

import de.fisinger.mkm.input.GoneException;
import de.fisinger.mkm.plesk.ServerRefusedException.Problem;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Adds servers with Plesk, and changes how they are reached: only after Plesk answered in that way. */
@Component
public class ServerRegistry {

    private final PleskServerRepository servers;
    private final PleskServers apis;
    private final PleskSettings settings;
    private final TransactionTemplate transaction;

    ServerRegistry(
            PleskServerRepository servers, PleskServers apis, PleskSettings settings, TransactionTemplate transaction) {
        this.servers = servers;
        this.apis = apis;
        this.settings = settings;
        this.transaction = transaction;
    }

    /** What can be changed of a server; empty if there is no such server. */
    public Optional<ServerSettings> find(long serverId) {
        return servers.findById(serverId).map(PleskServer::settings);
    }

    /** The certificate that a server shows, which it need not be trusted for. Call it outside of transactions. */
    public Optional<ServerCertificate> certificate(ServerData server) {
        return ServerCertificate.shownBy(
                server.host(), Objects.requireNonNull(server.port()), settings.connectTimeout());
    }

    /**
     * Finds out whether Plesk answers. Call it outside of transactions.
     *
     * @param serverId the server whose stored key is used where none was entered; null for a new one
     * @param certificate what to trust; null for public authorities
     * @throws ServerRefusedException if there is no key
     * @throws PleskException with a sentence that says what is wrong
     */
    public void test(@Nullable Long serverId, ServerData server, @Nullable ServerCertificate certificate) {
        var known = serverId == null ? null : servers.findById(serverId).orElseThrow(GoneException::new);
        apis.connect(candidate(known, server, certificate).connection()).check();
    }

    private static PleskServer candidate(
            @Nullable PleskServer known, ServerData server, @Nullable ServerCertificate certificate) {
        if (server.secretKey().isEmpty() && (known == null || !known.isAt(server))) {
            // the stored key is told nobody else
            throw new ServerRefusedException(Problem.KEY_MISSING);
        }
        var candidate = new PleskServer();
        if (known != null) {
            candidate.changeSecretKey(known.connection().secretKey());
        }
        candidate.change(server, certificate == null ? null : certificate.pem());
        return candidate;
    }

    /**
     * Adds a server. Call it outside of transactions.
     *
     * @param note what else is noted of it, in the same transaction
     * @throws ServerRefusedException if it can't be taken
     * @throws PleskException with a sentence that says why Plesk doesn't answer
     */
    public void add(ServerData server, @Nullable ServerCertificate certificate, Consumer<PleskServerInfo> note) {
        test(null, server, certificate);
        unlessTaken(() -> servers.saveAndFlush(candidate(null, server, certificate)), note);
    }

    /**
     * Changes how a server is reached. Call it outside of transactions.
     *
     * @param version the version that was read
     * @param note what else is noted of it, in the same transaction
     * @throws ServerRefusedException if it can't be taken
     * @throws PleskException with a sentence that says why Plesk doesn't answer
     * @throws GoneException if there is no such server
     */
    public void change(
            long serverId,
            int version,
            ServerData server,
            @Nullable ServerCertificate certificate,
            Consumer<PleskServerInfo> note) {
        test(serverId, server, certificate);
        unlessTaken(
                () -> {
                    var known = servers.findById(serverId).orElseThrow(GoneException::new);
                    if (known.settings().version() != version) {
                        throw new ServerRefusedException(Problem.CHANGED);
                    }
                    known.change(server, certificate == null ? null : certificate.pem());
                    return servers.saveAndFlush(known);
                },
                note);
    }

    private void unlessTaken(Supplier<PleskServer> change, Consumer<PleskServerInfo> note) {
        try {
            transaction.executeWithoutResult(_ -> note.accept(change.get().info()));
        } catch (DataIntegrityViolationException e) {
            throw new ServerRefusedException(Problem.NAME_TAKEN);
        }
    }
}
