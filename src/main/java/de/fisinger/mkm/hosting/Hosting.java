package de.fisinger.mkm.hosting;

import de.fisinger.mkm.format.DomainName;
import de.fisinger.mkm.format.Texts;
import de.fisinger.mkm.plesk.PleskServerInfo;
import de.fisinger.mkm.plesk.Subscription;
import de.fisinger.mkm.plesk.Suspension;
import de.fisinger.mkm.process.JournalEntry;
import de.fisinger.mkm.process.ProcessDiagram;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A hosting of an MKM-Kunde on Plesk. Guards its own states; each change names the state that forbids it. */
@Entity
class Hosting {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @TenantId
    private @Nullable Long accountId;

    private long customerId;

    private long contractId;

    private long productId;

    private UUID token;

    @Enumerated(EnumType.STRING)
    private HostingStatus status = HostingStatus.PROVISIONING;

    private @Nullable Long pleskCustomerId;

    private @Nullable String requestedDomain;

    private @Nullable String domainName;

    private @Nullable String login;

    private @Nullable String subscriptionGuid;

    private @Nullable String failureReason;

    private @Nullable String cancelReason;

    private @Nullable Instant pleskBusyUntil;

    // kept by the database, for searching
    @Column(insertable = false, updatable = false)
    private @Nullable String searchText;

    private boolean linked;

    @Embedded
    private SuspensionState suspension = new SuspensionState();

    @Embedded
    private KnownSubscription subscription = new KnownSubscription();

    private Instant requestedAt;

    private @Nullable Instant activatedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Hosting() {}

    Hosting(NewHosting wanted, Instant requestedAt) {
        this.customerId = wanted.customerId();
        this.contractId = wanted.contractId();
        this.productId = wanted.productId();
        this.token = wanted.token();
        this.requestedDomain = wanted.domainName();
        this.requestedAt = requestedAt;
    }

    /** A hosting on a subscription that exists in Plesk already: from the beginning as it is there. */
    Hosting(Linking linking, long customerId, Instant at) {
        this.customerId = customerId;
        this.contractId = linking.contractId();
        this.productId = linking.productId();
        this.token = linking.token();
        this.linked = true;
        this.suspension.seen(linking.suspensions());
        this.status = inUse();
        this.domainName = linking.domainName();
        this.login = linking.login();
        this.subscriptionGuid = linking.subscriptionGuid();
        // its plan is learned when it is read: it need not be the product's
        this.subscription.made(linking.subscriptionNumber(), null, linking.ownerLogin());
        this.requestedAt = at;
        this.activatedAt = at;
    }

    /** What was asked for. */
    NewHosting wanted() {
        return new NewHosting(token, contractId, customerId, productId, requestedDomain);
    }

    /**
     * Chooses domain and login: the domain that was asked for, or one below the server's preview domain.
     *
     * @param choice from 1; further ones avoid names that are taken on the server
     */
    void chooseNames(String previewDomain, int choice) {
        require(HostingStatus.PROVISIONING);
        login = "web" + id() + (choice == 1 ? "" : "-" + choice);
        domainName = requestedDomain == null ? login + "." + previewDomain : DomainName.shown(requestedDomain);
    }

    /** Whether it is being set up. */
    boolean isInWork() {
        return status == HostingStatus.PROVISIONING;
    }

    void useCustomer(@Nullable Long id) {
        pleskCustomerId = id;
    }

    /** Notes that a call may change something on Plesk until the given time, or with null that none does. */
    void pleskIsBusy(@Nullable Instant until) {
        pleskBusyUntil = until;
    }

    @Nullable
    Instant pleskBusyUntil() {
        return pleskBusyUntil;
    }

    void subscriptionFound(String guid) {
        subscriptionGuid = guid;
    }

    /** Whether it was cancelled; it then ends so, whatever Plesk did. */
    boolean isCancelled() {
        return cancelReason != null;
    }

    /**
     * Puts it into use.
     *
     * @return whether it wasn't until now
     */
    boolean activate(Instant at) {
        if (activatedAt != null) {
            return false;
        }
        require(HostingStatus.PROVISIONING);
        if (isCancelled()) {
            throw new IllegalStateException("hosting %d was cancelled".formatted(id()));
        }
        Objects.requireNonNull(subscriptionGuid, "no subscription yet");
        status = HostingStatus.ACTIVE;
        activatedAt = at;
        return true;
    }

    /** How long somebody has waited for it since it was asked for. */
    Duration waited(Instant now) {
        return Duration.between(requestedAt, now);
    }

    /** Ends the attempt as failed for this reason, or as cancelled for the one that its cancellation gave. */
    void fail(String reason) {
        if (status.isUndone()) {
            return;
        }
        require(HostingStatus.PROVISIONING);
        status = isCancelled() ? HostingStatus.CANCELLED : HostingStatus.FAILED;
        failureReason = cancelReason == null ? reason : cancelReason;
        subscriptionGuid = null;
        pleskBusyUntil = null;
    }

    /** Ends what failed for good; done as well if it has ended. */
    void giveUp() {
        if (status != HostingStatus.TERMINATED) {
            requireUndone();
            status = HostingStatus.TERMINATED;
        }
    }

    void retry() {
        requireUndone();
        status = HostingStatus.PROVISIONING;
        failureReason = null;
        cancelReason = null;
    }

    void cancel(String reason) {
        require(HostingStatus.PROVISIONING);
        cancelReason = reason;
    }

    /**
     * Makes sure that MKM didn't set it up itself.
     *
     * @throws IllegalStateException if it did
     */
    void requireLinked() {
        if (!linked) {
            throw new IllegalStateException("hosting %d was not linked".formatted(id()));
        }
    }

    /** Notes how it stands on the server: who suspended it, if anybody, and whether its plan reaches it. */
    void seen(Subscription seen) {
        seenPlan(seen);
        seenStatus(seen.status());
    }

    /** Notes how it stands on the server but for who suspended it: that is a matter of its own. */
    void seenPlan(Subscription seen) {
        requireUsable();
        subscription.seen(seen);
    }

    /** Takes over who suspended it on the server. */
    void seenStatus(int flags) {
        requireUsable();
        suspension.seen(flags);
        status = inUse();
    }

    /** Takes over the domain that it has on the server. */
    void renamed(String newName) {
        requireUsable();
        domainName = newName;
    }

    /** Takes over who owns it on the server; that isn't the Plesk customer of whom MKM knew. */
    void ownedBy(String login) {
        requireUsable();
        subscription.ownedBy(login);
        pleskCustomerId = null;
    }

    /** Who suspended it. */
    SuspensionState suspension() {
        return suspension;
    }

    /** What MKM knows of its subscription. */
    KnownSubscription subscription() {
        return subscription;
    }

    /** Is another product of its contract from now on. */
    void becomes(long otherProductId) {
        requireUsable();
        productId = otherProductId;
    }

    /** Begins to be removed from the server. Does nothing if that has begun. */
    void terminate() {
        if (status != HostingStatus.TERMINATING) {
            requireUsable();
            status = HostingStatus.TERMINATING;
        }
    }

    /** Stays after all, as it was. */
    void stays() {
        if (status == HostingStatus.TERMINATING) {
            status = inUse();
        }
    }

    /** Is gone from the server. Does nothing if it was so before. */
    void terminated() {
        if (status != HostingStatus.TERMINATED) {
            require(HostingStatus.TERMINATING);
            status = HostingStatus.TERMINATED;
        }
    }

    /**
     * Where it stands in its life.
     *
     * @param open the change that is under way, if one is
     */
    LifeState lifeState(@Nullable ChangeKind open) {
        return LifeState.of(status, suspension.isByReseller(), open);
    }

    private HostingStatus inUse() {
        return Suspension.of(suspension.flags()).isEmpty() ? HostingStatus.ACTIVE : HostingStatus.SUSPENDED;
    }

    private void requireUsable() {
        if (!status.isUsable()) {
            throw new WrongStatusException(id(), status, HostingStatus.ACTIVE);
        }
    }

    /** Whether the subscription existed in Plesk before MKM knew it. */
    boolean isLinked() {
        return linked;
    }

    /**
     * Makes sure that it is in use.
     *
     * @throws WrongStatusException if it isn't
     */
    void requireActive() {
        require(HostingStatus.ACTIVE);
    }

    /** Whether it stands for a subscription, now or soon. */
    boolean isInUse() {
        return !status.isUndone() && status != HostingStatus.TERMINATED;
    }

    HostingDetails details(
            HostingListItem item,
            String productName,
            String planName,
            PleskServerInfo server,
            boolean ownPleskLogin,
            List<ChangeItem> changes,
            Set<ChangeKind> possible,
            List<JournalEntry> steps,
            @Nullable ProcessDiagram diagram) {
        return new HostingDetails(
                item,
                customerId,
                contractId,
                productId,
                productName,
                planName,
                server.name(),
                server.panel(),
                requestedAt,
                activatedAt,
                failureReason,
                isCancelled(),
                linked,
                pleskCustomerId != null,
                ownPleskLogin,
                suspension.reason(),
                suspension.isReasonShared(),
                subscription.isPlanLocked(),
                changes,
                possible,
                steps,
                diagram);
    }

    private void requireUndone() {
        if (!status.isUndone()) {
            throw new WrongStatusException(id(), status, HostingStatus.FAILED);
        }
    }

    private void require(HostingStatus expected) {
        if (status != expected) {
            throw new WrongStatusException(id(), status, expected);
        }
    }

    long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    /** What it is in words. */
    String words() {
        return Texts.of("hosting.words", id(), String.valueOf(domainName));
    }

    /** What people call it. */
    String shownName() {
        return DomainName.shown(
                Objects.requireNonNullElse(domainName, Objects.requireNonNullElse(requestedDomain, words())));
    }

    /** What process instances are about it are called, such as hosting-7. */
    String subject() {
        return HostingProcess.subject(id());
    }

    /** What happened, for those who wait for it. */
    HostingActivated activated() {
        return new HostingActivated(id(), token);
    }

    long accountId() {
        return Objects.requireNonNull(accountId, "not saved yet");
    }

    long customerId() {
        return customerId;
    }

    long contractId() {
        return contractId;
    }

    long productId() {
        return productId;
    }

    @Nullable
    Long pleskCustomerId() {
        return pleskCustomerId;
    }

    @Nullable
    String subscriptionGuid() {
        return subscriptionGuid;
    }

    @Nullable
    String requestedDomain() {
        return requestedDomain;
    }

    @Nullable
    String domainName() {
        return domainName;
    }

    @Nullable
    String login() {
        return login;
    }

    HostingStatus status() {
        return status;
    }
}
