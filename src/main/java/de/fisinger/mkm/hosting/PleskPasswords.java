package de.fisinger.mkm.hosting;

import de.fisinger.mkm.account.AccountScope;
import de.fisinger.mkm.account.AuditAction;
import de.fisinger.mkm.account.AuditLog;
import de.fisinger.mkm.account.LinkToken;
import de.fisinger.mkm.hosting.PleskPasswordRefusedException.Problem;
import de.fisinger.mkm.plesk.PleskException;
import de.fisinger.mkm.plesk.PleskRejectedException;
import de.fisinger.mkm.plesk.PleskServerInfo;
import de.fisinger.mkm.plesk.PleskServers;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets end customers set their password for Plesk by the link of a mail. A link works once and for 72 hours, and only the
 * one that was mailed last for a hosting. MKM keeps no such password.
 */
@Service
public class PleskPasswords {

    /** How long a link works. */
    public static final Duration LIFETIME = Duration.ofDays(3);

    /** The page's address, without a slash before it; the secret follows. */
    public static final String PATH = "plesk-passwort";

    private static final Logger LOG = LoggerFactory.getLogger(PleskPasswords.class);

    /**
     * What a link is for.
     *
     * @param pleskLogin the customer's login in Plesk
     * @param server where Plesk is
     */
    public record Owner(String pleskLogin, PleskServerInfo server) {}

    private final HostingRepository hostings;
    private final HostingNotices notices;
    private final PleskServers servers;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    PleskPasswords(
            HostingRepository hostings,
            HostingNotices notices,
            PleskServers servers,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.hostings = hostings;
        this.notices = notices;
        this.servers = servers;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Tells what a link is for, without using it up; empty if it can't be used any more. */
    public Optional<Owner> owner(String token) {
        return AccountScope.callForAllAccounts(() -> hostings.findByPasswordLinkHash(new LinkToken(token).hash())
                .filter(hosting -> hosting.takesPassword(Instant.now()))
                .flatMap(notices::access)
                .map(access -> new Owner(access.pleskLogin(), access.server())));
    }

    /**
     * Sets the password in Plesk and uses the link up.
     *
     * @return whether the link could still be used
     * @throws PleskPasswordRefusedException if Plesk didn't take it; the link stays valid
     */
    public boolean setPassword(String token, String password) {
        var owner = owner(token);
        owner.ifPresent(found -> set(found, password));
        return owner.isPresent() && useUp(token);
    }

    private void set(Owner owner, String password) {
        try {
            servers.api(owner.server().id()).setCustomerPassword(owner.pleskLogin(), password);
        } catch (PleskRejectedException e) {
            LOG.info("A Plesk password was refused with {}", e.code());
            throw new PleskPasswordRefusedException(e.isInvalid() ? Problem.WEAK : Problem.UNAVAILABLE);
        } catch (PleskException e) {
            LOG.warn("A Plesk password could not be set", e);
            throw new PleskPasswordRefusedException(Problem.UNAVAILABLE);
        }
    }

    private boolean useUp(String token) {
        return AccountScope.callForAllAccounts(() -> Objects.requireNonNull(transaction.execute(_ -> {
            var hosting = hostings.lockByPasswordLinkHash(new LinkToken(token).hash());
            hosting.ifPresent(found -> {
                found.forgetPasswordLink();
                audit.noteOutside(
                        found.accountId(),
                        "–",
                        AuditAction.PLESK_PASSWORD_SET,
                        "Hosting %d · %s".formatted(found.id(), found.domainName()));
            });
            return hosting.isPresent();
        })));
    }
}
