package de.fisinger.mkm.hosting;

import de.fisinger.mkm.account.CurrentUser;
import de.fisinger.mkm.account.RequestLimits;
import de.fisinger.mkm.account.Role;
import de.fisinger.mkm.audit.AuditAction;
import de.fisinger.mkm.audit.AuditLog;
import de.fisinger.mkm.contract.Contracts;
import de.fisinger.mkm.format.DomainName;
import de.fisinger.mkm.hosting.PleskSignInException.Problem;
import de.fisinger.mkm.input.GoneException;
import de.fisinger.mkm.plesk.BrowserAddress;
import de.fisinger.mkm.plesk.PleskException;
import de.fisinger.mkm.plesk.PleskMisconfiguredException;
import de.fisinger.mkm.plesk.PleskRefusedException;
import de.fisinger.mkm.plesk.PleskServerInfo;
import de.fisinger.mkm.plesk.PleskServers;
import de.fisinger.mkm.plesk.SignInAddress;
import java.net.InetAddress;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signs resellers and end customers in at Plesk by one click, as the customer whose hosting it is. The session is Plesk's own
 * and works once, from the browser's address; MKM keeps nothing of it (decision 0026).
 */
@Service
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'USER', 'END_CUSTOMER')")
public class PleskSignIns {

    private static final Logger LOG = LoggerFactory.getLogger(PleskSignIns.class);

    /**
     * At whose panel somebody is to be signed in.
     *
     * @param domainName the hosting
     * @param pleskLogin as whom
     * @param server where
     */
    public record Target(String domainName, String pleskLogin, PleskServerInfo server) {}

    private record Known(
            PleskAccess access,
            String resellerLogin,
            String subscriptionGuid,
            String words,
            String subject,
            long customerId) {}

    private final HostingRepository hostings;
    private final HostingNotices notices;
    private final Contracts contracts;
    private final PleskServers servers;
    private final CurrentUser user;
    private final RequestLimits limits;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    PleskSignIns(
            HostingRepository hostings,
            HostingNotices notices,
            Contracts contracts,
            PleskServers servers,
            CurrentUser user,
            RequestLimits limits,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.hostings = hostings;
        this.notices = notices;
        this.contracts = contracts;
        this.servers = servers;
        this.user = user;
        this.limits = limits;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Tells where a click leads; empty if the hosting isn't the user's, isn't in use, or has no login in Plesk. */
    @Transactional(readOnly = true)
    public Optional<Target> find(long hostingId) {
        return known(hostingId).map(known -> {
            var access = known.access();
            return new Target(access.domainName(), access.pleskLogin(), access.server());
        });
    }

    private Optional<Known> known(long hostingId) {
        var isEndCustomer = user.get().role() == Role.END_CUSTOMER;
        return hostings.findById(hostingId)
                .filter(hosting -> isEndCustomer
                        ? hosting.customerId() == user.get().ownCustomerId()
                                && hostings.isOpenToItsCustomer(hosting.id())
                        : hosting.status().isUsable())
                .flatMap(hosting -> (isEndCustomer ? notices.customerAccess(hosting) : notices.access(hosting))
                        .map(access -> new Known(
                                access,
                                contracts
                                        .pleskReseller(hosting.contractId())
                                        .orElseThrow()
                                        .login(),
                                Objects.requireNonNull(hosting.subscriptionGuid()),
                                hosting.words(),
                                hosting.subject(),
                                hosting.customerId())));
    }

    /**
     * Signs in. May take as long as Plesk does, so it runs outside of transactions and of a page's lock.
     *
     * @param browser the address at which the portal sees the browser
     * @return where the browser has to go
     * @throws PleskSignInException if that isn't possible
     * @throws GoneException as {@link #find} is empty
     * @throws de.fisinger.mkm.account.TooManyRequestsException if it is asked for too often
     */
    @Transactional(propagation = Propagation.NEVER)
    public SignInAddress open(long hostingId, String browser) {
        var known = Objects.requireNonNull(transaction.execute(_ -> known(hostingId)))
                .orElseThrow(GoneException::new);
        limits.require(RequestLimits.Kind.PLESK_SIGN_INS_OF_HOSTING, known.subject());
        var address = BrowserAddress.seenBy(browser, known.access().server().panel())
                .orElseThrow(() -> new PleskSignInException(Problem.ADDRESS));
        var signIn = ask(known, address);
        transaction.executeWithoutResult(
                _ -> audit.note(AuditAction.PLESK_SIGNED_IN, known.words(), known.customerId()));
        return signIn;
    }

    private SignInAddress ask(Known known, InetAddress browser) {
        var access = known.access();
        try {
            var api = servers.api(access.server().id());
            // one that was renamed, or moved to somebody else, is looked at as it is now
            var found = FoundSubscription.ofCustomer(api, known.subscriptionGuid(), access.pleskGuid())
                    .orElseThrow(() -> new PleskSignInException(Problem.GONE));
            var owner = found.owner()
                    .filter(holder -> holder.resellerLogin().equals(known.resellerLogin()))
                    .orElseThrow(() -> new PleskSignInException(Problem.GONE));
            var domain = found.subscription().name();
            var ascii = DomainName.of(domain).map(DomainName::ascii).orElse(domain);
            var customer = access.customer();
            try {
                return api.createSession(owner.login(), browser, customer.email(), customer.phone(), ascii);
            } catch (PleskRefusedException e) {
                if (!e.isInvalid()) {
                    throw e;
                }
                // one of the values that Plesk can do without
                LOG.warn("Signed in without the customer's data: {}", e.getMessage());
                return api.createSession(owner.login(), browser, "", "", "");
            }
        } catch (PleskException e) {
            LOG.warn("Nobody can be signed in: {}", e.getMessage());
            throw new PleskSignInException(problem(e));
        }
    }

    /** What a failure at Plesk means to whoever wants to sign in. */
    static Problem problem(PleskException failure) {
        return switch (failure) {
            case PleskRefusedException refused -> refused.isMissing() ? Problem.GONE : Problem.REFUSED;
            case PleskMisconfiguredException _ -> Problem.NO_ACCESS;
            default -> Problem.UNAVAILABLE;
        };
    }
}
