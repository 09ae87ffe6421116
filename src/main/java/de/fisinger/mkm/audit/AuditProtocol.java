package de.fisinger.mkm.audit;

import de.fisinger.mkm.list.ListSource;
import de.fisinger.mkm.list.Lists;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What happened in an account, for its administrators. */
@Service
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class AuditProtocol {

    private final Lists lists;

    AuditProtocol(Lists lists) {
        this.lists = lists;
    }

    /** Administration → Protokoll. */
    public ListSource<AuditItem> list() {
        return lists.source(AuditItem.STATEMENT, Map.of());
    }

    /** What was done about an MKM-Kunde, for everybody who works on customers. */
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'USER')")
    public ListSource<AuditItem> of(long customerId) {
        return lists.source(AuditItem.OF_CUSTOMER, Map.of("customerId", customerId));
    }
}
