package de.fisinger.mkm.order;

import de.fisinger.mkm.format.Texts;
import de.fisinger.mkm.product.OfferedProduct;
import de.fisinger.mkm.product.PricePeriod;
import de.fisinger.mkm.product.VatNote;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** An end customer's order of a reseller's product. Guards its own states. */
@Entity
class ProductOrder {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @TenantId
    private @Nullable Long accountId;

    private long customerId;
    private long productId;
    private @Nullable Long userId;
    private UUID orderToken;
    private String productName;
    private BigDecimal netPrice;

    @Enumerated(EnumType.STRING)
    private PricePeriod pricePeriod;

    @Enumerated(EnumType.STRING)
    private VatNote vatNote;

    private int vatPercent;
    private @Nullable String domainName;

    @Enumerated(EnumType.STRING)
    private OrderStatus status = OrderStatus.REQUESTED;

    private boolean atOnce;
    private int decision = 1;
    private @Nullable String obstacle;
    private @Nullable String declineReason;
    private @Nullable Long hostingId;
    private @Nullable Long contractId;
    private Instant orderedAt;
    private @Nullable Instant decidedAt;
    private @Nullable Instant endedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected ProductOrder() {}

    ProductOrder(PlaceOrder order, OfferedProduct product, long customerId, long userId, Instant orderedAt) {
        this.customerId = customerId;
        this.productId = product.id();
        this.userId = userId;
        this.orderToken = order.token();
        this.productName = product.name();
        this.netPrice = product.netPrice();
        this.pricePeriod = product.pricePeriod();
        this.vatNote = product.vatNote();
        this.vatPercent = product.vatPercent();
        this.domainName = order.domainName();
        this.orderedAt = orderedAt;
    }

    /** Accepts it without asking, because the reseller said so of the product. */
    void acceptAtOnce(Instant at) {
        atOnce = true;
        accept(at);
    }

    void accept(Instant at) {
        require(OrderStatus.REQUESTED);
        status = OrderStatus.ACCEPTED;
        decidedAt = at;
        obstacle = null;
    }

    /** Says no to what wasn't decided, or to what was accepted and can't be carried out after all. */
    void decline(String reason, boolean canStillBeDeclined, Instant at) {
        if (status != OrderStatus.ACCEPTED || !canStillBeDeclined) {
            require(OrderStatus.REQUESTED);
        }
        end(OrderStatus.DECLINED, at);
        decidedAt = at;
        declineReason = reason;
    }

    void withdraw(Instant at) {
        require(OrderStatus.REQUESTED);
        end(OrderStatus.WITHDRAWN, at);
    }

    /** Gives an accepted order back to the reseller, who decides anew. Does nothing if it isn't accepted any more. */
    void giveBack(String why) {
        if (status == OrderStatus.ACCEPTED) {
            status = OrderStatus.REQUESTED;
            atOnce = false;
            obstacle = why;
            decidedAt = null;
            decision++;
        }
    }

    void hostingOrdered(long hosting) {
        hostingId = hosting;
    }

    /** The customer has it. */
    void provided(@Nullable Long hosting, @Nullable Long contract, Instant at) {
        require(OrderStatus.ACCEPTED);
        hostingId = hosting;
        contractId = contract;
        end(OrderStatus.PROVIDED, at);
    }

    private void end(OrderStatus ended, Instant at) {
        status = ended;
        endedAt = at;
    }

    /** Whether something is still to be decided or done about it. */
    boolean isOpen() {
        return status == OrderStatus.REQUESTED || status == OrderStatus.ACCEPTED;
    }

    /** The messages that tell what was decided and done since it was ordered. */
    List<String> decisions() {
        var messages = new ArrayList<String>();
        var wasAccepted = isAccepted() || status == OrderStatus.PROVIDED;
        if (wasAccepted && !atOnce) {
            messages.add(ProductOrderProcess.ACCEPTED);
        }
        switch (status) {
            case PROVIDED -> messages.add(ProductOrderProcess.PROVIDED);
            case DECLINED -> messages.add(ProductOrderProcess.DECLINED);
            case WITHDRAWN -> messages.add(ProductOrderProcess.WITHDRAWN);
            case REQUESTED, ACCEPTED -> {}
        }
        return messages;
    }

    private void require(OrderStatus expected) {
        if (status != expected) {
            throw new OrderStateException(id(), status);
        }
    }

    boolean isAccepted() {
        return status == OrderStatus.ACCEPTED;
    }

    OrderStatus status() {
        return status;
    }

    boolean isAtOnce() {
        return atOnce;
    }

    /** What the order is in words. */
    String words() {
        return Texts.of("order.words", id(), productName);
    }

    long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    long accountId() {
        return Objects.requireNonNull(accountId, "not saved yet");
    }

    long customerId() {
        return customerId;
    }

    long productId() {
        return productId;
    }

    UUID orderToken() {
        return orderToken;
    }

    String productName() {
        return productName;
    }

    int decision() {
        return decision;
    }

    @Nullable
    String domainName() {
        return domainName;
    }

    @Nullable
    String obstacle() {
        return obstacle;
    }

    @Nullable
    String declineReason() {
        return declineReason;
    }

    @Nullable
    Long hostingId() {
        return hostingId;
    }
}
