package de.fisinger.mkm.hosting;

import de.fisinger.mkm.plesk.OwnerDetails;
import de.fisinger.mkm.plesk.Subscription;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A request to link a subscription that exists in Plesk to an MKM-Kunde. Ends as linked or refused, and stays so. */
@Entity
class Linking {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @TenantId
    private @Nullable Long accountId;

    private UUID token;

    private UUID batch;

    private long contractId;

    private @Nullable Long customerId;

    private long productId;

    private long subscriptionId;

    private String subscriptionGuid;

    private String domainName;

    private @Nullable String login;

    private @Nullable String ownerLogin;

    private @Nullable String ownerGuid;

    private int suspensions;

    @Enumerated(EnumType.STRING)
    private LinkingStatus status = LinkingStatus.REQUESTED;

    private @Nullable String reason;

    private @Nullable Long hostingId;

    private Instant requestedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Linking() {}

    Linking(LinkSubscription wanted, SubscriptionItem subscription, Instant requestedAt) {
        this.token = wanted.token();
        this.batch = wanted.batch();
        this.contractId = wanted.contractId();
        this.customerId = wanted.customerId();
        this.productId = wanted.productId();
        this.subscriptionId = subscription.subscriptionId();
        this.subscriptionGuid = subscription.guid();
        this.domainName = subscription.name();
        this.requestedAt = requestedAt;
    }

    boolean isInWork() {
        return status == LinkingStatus.REQUESTED;
    }

    /**
     * Notes how the subscription stands in Plesk.
     *
     * @param owner the Plesk customer who owns it; null if the reseller does
     */
    void found(Subscription subscription, @Nullable OwnerDetails owner) {
        domainName = subscription.name();
        login = subscription.systemUser();
        ownerLogin = subscription.ownerLogin();
        ownerGuid = owner == null ? null : owner.guid();
        suspensions = subscription.status();
    }

    void linked(long newHostingId) {
        require(LinkingStatus.REQUESTED);
        status = LinkingStatus.LINKED;
        hostingId = newHostingId;
    }

    /** Ends as refused; does nothing if it did so before. */
    void refuse(String why) {
        if (status != LinkingStatus.REFUSED) {
            require(LinkingStatus.REQUESTED);
            status = LinkingStatus.REFUSED;
            reason = why;
        }
    }

    private void require(LinkingStatus expected) {
        if (status != expected) {
            throw new IllegalStateException("linking %d is %s, not %s".formatted(id(), status, expected));
        }
    }

    /** Plesk's number of the subscription. */
    long subscriptionNumber() {
        return subscriptionId;
    }

    LinkingOutcome outcome() {
        return new LinkingOutcome(token, status, hostingId, reason);
    }

    boolean isLinked() {
        return status == LinkingStatus.LINKED;
    }

    long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    UUID token() {
        return token;
    }

    long accountId() {
        return Objects.requireNonNull(accountId, "not saved yet");
    }

    long contractId() {
        return contractId;
    }

    /** The MKM-Kunde; null if the customer was deleted meanwhile. */
    @Nullable
    Long customerId() {
        return customerId;
    }

    long productId() {
        return productId;
    }

    String subscriptionGuid() {
        return subscriptionGuid;
    }

    String domainName() {
        return domainName;
    }

    /** Plesk's flags of the subscription, which tell who suspended it. */
    int suspensions() {
        return suspensions;
    }

    @Nullable
    String login() {
        return login;
    }

    @Nullable
    String ownerLogin() {
        return ownerLogin;
    }

    @Nullable
    String ownerGuid() {
        return ownerGuid;
    }
}
