package de.fisinger.mkm.hosting;

import de.fisinger.mkm.account.CurrentUser;
import de.fisinger.mkm.audit.AuditAction;
import de.fisinger.mkm.audit.AuditLog;
import de.fisinger.mkm.input.GoneException;
import de.fisinger.mkm.list.ListQuery;
import de.fisinger.mkm.list.ListSource;
import de.fisinger.mkm.list.Lists;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the end customer who is signed in has. The customer comes from the session, never from outside. */
@Service
@PreAuthorize("hasRole('END_CUSTOMER')")
public class OwnProducts {

    /** Where the end customer sees them. */
    public static final String ADDRESS = "meine-produkte";

    private final HostingRepository hostings;
    private final HostingUseRepository uses;
    private final HostingNotices notices;
    private final CurrentUser user;
    private final Lists lists;
    private final AuditLog audit;

    OwnProducts(
            HostingRepository hostings,
            HostingUseRepository uses,
            HostingNotices notices,
            CurrentUser user,
            Lists lists,
            AuditLog audit) {
        this.hostings = hostings;
        this.uses = uses;
        this.notices = notices;
        this.user = user;
        this.lists = lists;
        this.audit = audit;
    }

    /** The products. */
    public ListSource<OwnProductItem> list() {
        return lists.source(
                OwnProductItem.OF_CUSTOMER, Map.of("customerId", user.get().ownCustomerId()));
    }

    /** How many there are. */
    public long count() {
        return list().count(ListQuery.all());
    }

    /** What a hosting of the customer uses; empty if it isn't the customer's, or that is unknown. */
    @Transactional(readOnly = true)
    public List<UseAmount> useOf(long hostingId) {
        return hostings.findById(hostingId)
                .filter(found -> found.customerId() == user.get().ownCustomerId())
                .flatMap(_ -> uses.findById(hostingId))
                .map(HostingUse::amounts)
                .orElseGet(List::of);
    }

    /**
     * Mails the customer a new link to set the Plesk password.
     *
     * @return the address to which it goes: the customer's, which need not be that of the user who asks
     * @throws GoneException if the customer has no such hosting
     * @throws de.fisinger.mkm.account.TooManyRequestsException if it is asked for too often
     */
    @Transactional
    public String requestPasswordLink(long hostingId) {
        var hosting = hostings.findById(hostingId)
                .filter(found -> found.customerId() == user.get().ownCustomerId())
                .filter(found -> hostings.isOpenToItsCustomer(hostingId))
                .orElseThrow(GoneException::new);
        var address = notices.requestLink(hosting);
        audit.note(AuditAction.PLESK_LINK_REQUESTED, hosting.words(), hosting.customerId());
        return address;
    }
}
