package de.fisinger.mkm.hosting;

import de.fisinger.mkm.audit.AuditAction;
import de.fisinger.mkm.audit.AuditLog;
import de.fisinger.mkm.list.ListSource;
import de.fisinger.mkm.list.Lists;
import de.fisinger.mkm.plesk.PleskServers;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The provider's web servers: how full they are, and which ones take no new hostings. */
@Service
@PreAuthorize("hasRole('SUPPORT')")
@Transactional
public class WebServers {

    private final PleskServers servers;
    private final Lists lists;
    private final AuditLog audit;

    WebServers(PleskServers servers, Lists lists, AuditLog audit) {
        this.servers = servers;
        this.lists = lists;
        this.audit = audit;
    }

    /** All of them. */
    @Transactional(readOnly = true)
    public ListSource<WebServerItem> list() {
        return lists.source(WebServerItem.STATEMENT, Map.of());
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
