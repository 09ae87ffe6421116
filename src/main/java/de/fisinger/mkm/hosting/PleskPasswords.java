package de.fisinger.mkm.hosting;

import de.fisinger.mkm.account.AccountScope;
import de.fisinger.mkm.account.EndCustomerPortals;
import de.fisinger.mkm.account.LinkToken;
import de.fisinger.mkm.audit.AuditAction;
import de.fisinger.mkm.audit.AuditLog;
import de.fisinger.mkm.hosting.PleskPasswordRefusedException.Problem;
import de.fisinger.mkm.input.EnteredText;
import de.fisinger.mkm.plesk.PleskApi;
import de.fisinger.mkm.plesk.PleskException;
import de.fisinger.mkm.plesk.PleskMisconfiguredException;
import de.fisinger.mkm.plesk.PleskRefusedException;
import de.fisinger.mkm.plesk.PleskServerInfo;
import de.fisinger.mkm.plesk.PleskServers;
import de.fisinger.mkm.plesk.PleskUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    private static final int LONGEST = 128;

    private static final Logger LOG = LoggerFactory.getLogger(PleskPasswords.class);

    /**
     * What a link is for.
     *
     * @param pleskLogin the customer's login in Plesk
     * @param pleskGuid the customer's identity in Plesk; null if MKM has not seen the customer there
     * @param server where Plesk is
     * @param systemUser the subscription's login, for FTP; null without web hosting
     * @param subscriptionGuid the subscription's identity in Plesk
     */
    public record Owner(
            String pleskLogin,
            @Nullable String pleskGuid,
            PleskServerInfo server,
            @Nullable String systemUser,
            String subscriptionGuid) {}

    private final PasswordLinkRepository links;
    private final HostingRepository hostings;
    private final HostingNotices notices;
    private final PleskServers servers;
    private final AuditLog audit;
    private final EndCustomerPortals portals;
    private final TransactionTemplate transaction;

    PleskPasswords(
            PasswordLinkRepository links,
            HostingRepository hostings,
            HostingNotices notices,
            PleskServers servers,
            AuditLog audit,
            EndCustomerPortals portals,
            TransactionTemplate transaction) {
        this.links = links;
        this.hostings = hostings;
        this.notices = notices;
        this.servers = servers;
        this.audit = audit;
        this.portals = portals;
        this.transaction = transaction;
    }

    /** In a reseller's portal only the reseller's links work. */
    private boolean isHere(Hosting hosting) {
        return portals.accountOfRequest()
                .map(account -> account == hosting.accountId())
                .orElse(true);
    }

    /** Tells what a link is for, without using it up; empty if it can't be used any more. */
    public Optional<Owner> owner(String token) {
        return AccountScope.callForAllAccounts(() -> links.findByHash(new LinkToken(token).hash())
                .flatMap(this::usable)
                .filter(this::isHere)
                .flatMap(hosting -> notices.customerAccess(hosting)
                        .map(access -> new Owner(
                                access.pleskLogin(),
                                access.pleskGuid(),
                                access.server(),
                                access.systemUser(),
                                Objects.requireNonNull(hosting.subscriptionGuid())))));
    }

    /** The hosting of a link that can be used now. */
    private Optional<Hosting> usable(PasswordLink link) {
        return link.isValid(Instant.now())
                ? hostings.findById(link.hostingId()).filter(hosting -> hostings.isOpenToItsCustomer(hosting.id()))
                : Optional.empty();
    }

    /**
     * Uses the link up and sets the password in Plesk.
     *
     * @param forFtp whether it is the system user's password for FTP as well
     * @return whether the link could still be used
     * @throws PleskPasswordRefusedException if Plesk didn't take it; the link is valid again
     */
    public boolean setPassword(String token, String password, boolean forFtp) {
        if (password.length() > LONGEST || !EnteredText.line(password).equals(password)) {
            throw new PleskPasswordRefusedException(Problem.SIGNS);
        }
        var owner = owner(token);
        var used = owner.flatMap(_ -> useUp(token));
        used.ifPresent(link -> {
            try {
                set(owner.orElseThrow(), password, forFtp);
            } catch (RuntimeException e) {
                giveBack(token, link);
                throw e;
            }
            audit.noteOutside(link.accountId(), "–", AuditAction.PLESK_PASSWORD_SET, link.words(), link.customerId());
        });
        return used.isPresent();
    }

    /** A link that is being used: nobody else can meanwhile. */
    private record Used(long hostingId, long accountId, String words, long customerId, Instant expiresAt) {}

    private void set(Owner owner, String password, boolean forFtp) {
        if (owner.pleskGuid() == null) {
            throw new PleskPasswordRefusedException(Problem.REFUSED);
        }
        try {
            var api = servers.api(owner.server().id());
            api.setCustomerPassword(owner.pleskGuid(), password);
            if (forFtp) {
                setForFtp(api, owner, password);
            }
        } catch (PleskRefusedException e) {
            LOG.info("A Plesk password was refused with {}", e.code());
            throw new PleskPasswordRefusedException(problem(e));
        } catch (PleskMisconfiguredException e) {
            LOG.error("A Plesk password could not be set before somebody mends it", e);
            throw new PleskPasswordRefusedException(Problem.REFUSED);
        } catch (PleskException e) {
            LOG.warn("A Plesk password could not be set", e);
            throw new PleskPasswordRefusedException(Problem.UNAVAILABLE);
        }
    }

    private static void setForFtp(PleskApi api, Owner owner, String password) {
        try {
            // one that is somebody else's by now keeps its password
            var _ = FoundSubscription.ofCustomer(api, owner.subscriptionGuid(), owner.pleskGuid())
                    .orElseThrow(() -> new PleskPasswordRefusedException(Problem.NOT_FOR_FTP));
            api.setFtpPassword(owner.subscriptionGuid(), password);
        } catch (PleskException e) {
            LOG.warn("A password is set for Plesk, but not for FTP: {}", e.getMessage());
            throw new PleskPasswordRefusedException(
                    switch (e) {
                        case PleskRefusedException refused when refused.isInvalid() -> Problem.TOO_WEAK_FOR_FTP;
                        case PleskUnavailableException _ -> Problem.NOT_FOR_FTP_NOW;
                        default -> Problem.NOT_FOR_FTP;
                    });
        }
    }

    /** What a refusal says of a password; anything but its strength has nothing to do with it. */
    static Problem problem(PleskRefusedException refusal) {
        return refusal.isInvalid() ? Problem.WEAK : Problem.REFUSED;
    }

    private Optional<Used> useUp(String token) {
        return AccountScope.callForAllAccounts(() -> Objects.requireNonNull(transaction.execute(_ -> links.lockByHash(
                        new LinkToken(token).hash())
                .flatMap(link -> usable(link).map(hosting -> {
                    links.delete(link);
                    return new Used(
                            hosting.id(), hosting.accountId(), hosting.words(), hosting.customerId(), link.expiresAt());
                })))));
    }

    /** Makes it valid again, unless a newer one was made meanwhile. */
    private void giveBack(String token, Used used) {
        AccountScope.call(used.accountId(), () -> {
            transaction.executeWithoutResult(_ -> {
                if (hostings.lock(used.hostingId()).isPresent()
                        && links.findById(used.hostingId()).isEmpty()) {
                    links.save(new PasswordLink(used.hostingId(), new LinkToken(token), used.expiresAt()));
                }
            });
            return used;
        });
    }
}
