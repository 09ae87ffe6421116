package de.fisinger.mkm.hosting;

import de.fisinger.mkm.audit.AuditAction;
import de.fisinger.mkm.audit.AuditLog;
import de.fisinger.mkm.input.InputCheck;
import de.fisinger.mkm.list.ListSource;
import de.fisinger.mkm.list.Lists;
import de.fisinger.mkm.plesk.PleskServers;
import de.fisinger.mkm.plesk.ServerCertificate;
import de.fisinger.mkm.plesk.ServerData;
import de.fisinger.mkm.plesk.ServerRegistry;
import de.fisinger.mkm.plesk.ServerSettings;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The provider's web servers: how full they are, and which ones take no new hostings. */
@Service
@PreAuthorize("hasRole('SUPPORT')")
@Transactional
public class WebServers {

    private final PleskServers servers;
    private final ServerRegistry registry;
    private final InputCheck input;
    private final Lists lists;
    private final AuditLog audit;

    WebServers(PleskServers servers, ServerRegistry registry, InputCheck input, Lists lists, AuditLog audit) {
        this.servers = servers;
        this.registry = registry;
        this.input = input;
        this.lists = lists;
        this.audit = audit;
    }

    /** All of them. */
    @Transactional(readOnly = true)
    public ListSource<WebServerItem> list() {
        return lists.source(WebServerItem.STATEMENT, Map.of());
    }

    /** What can be changed of a server; empty if there is no such server. */
    @Transactional(readOnly = true)
    public Optional<ServerSettings> find(long serverId) {
        return registry.find(serverId);
    }

    /** The certificate that a server shows; it may take as long as the server does. */
    @Transactional(propagation = Propagation.NEVER, readOnly = true)
    public Optional<ServerCertificate> certificate(ServerData server) {
        return registry.certificate(server);
    }

    /**
     * Finds out whether Plesk answers; it may take as long as the server does.
     *
     * @param serverId the server whose stored key is used where none was entered; null for a new one
     * @param certificate what to trust; null for public authorities
     * @throws jakarta.validation.ConstraintViolationException if something is missing or wrong
     * @throws de.fisinger.mkm.plesk.ServerRefusedException if there is no key
     * @throws de.fisinger.mkm.plesk.PleskException with a sentence that says what is wrong
     */
    @Transactional(propagation = Propagation.NEVER, readOnly = true)
    public void test(@Nullable Long serverId, ServerData server, @Nullable ServerCertificate certificate) {
        input.require(server);
        registry.test(serverId, server, certificate);
    }

    /**
     * Adds a server that answers.
     *
     * @param certificate what to trust; null for public authorities
     * @throws jakarta.validation.ConstraintViolationException if something is missing or wrong
     * @throws de.fisinger.mkm.plesk.ServerRefusedException if it can't be taken
     * @throws de.fisinger.mkm.plesk.PleskException with a sentence that says why Plesk doesn't answer
     */
    @Transactional(propagation = Propagation.NEVER)
    public void add(ServerData server, @Nullable ServerCertificate certificate) {
        input.require(server);
        registry.add(server, certificate, added -> audit.note(AuditAction.SERVER_ADDED, added.name()));
    }

    /**
     * Changes how a server is reached, if it answers in that way.
     *
     * @param version the version that was read
     * @param certificate what to trust; null for public authorities
     * @throws jakarta.validation.ConstraintViolationException if something is missing or wrong
     * @throws de.fisinger.mkm.plesk.ServerRefusedException if it can't be taken
     * @throws de.fisinger.mkm.plesk.PleskException with a sentence that says why Plesk doesn't answer
     * @throws de.fisinger.mkm.input.GoneException if there is no such server
     */
    @Transactional(propagation = Propagation.NEVER)
    public void change(long serverId, int version, ServerData server, @Nullable ServerCertificate certificate) {
        input.require(server);
        registry.change(
                serverId,
                version,
                server,
                certificate,
                changed -> audit.note(AuditAction.SERVER_CHANGED, changed.name()));
    }

    /**
     * Has a server take no new hostings, or take them again. What is there stays, and is changed and linked as before.
     *
     * @throws java.util.NoSuchElementException if there is no such server
     */
    public void drain(long serverId, boolean wanted) {
        servers.drain(serverId, wanted);
        audit.note(
                wanted ? AuditAction.SERVER_DRAINED : AuditAction.SERVER_FILLED,
                servers.info(serverId).name());
    }
}
