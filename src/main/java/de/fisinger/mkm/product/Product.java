package de.fisinger.mkm.product;

import de.fisinger.mkm.picture.PictureStore;
import de.fisinger.mkm.plesk.ServicePlan;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a reseller sells to end customers (handbook: MKM – Produkte). */
@Entity
class Product {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @TenantId
    private @Nullable Long accountId;

    @Enumerated(EnumType.STRING)
    private ProductType type;

    private String name;

    private @Nullable String description;

    private BigDecimal netPrice;

    private boolean active;

    private boolean inAppPrices;

    private @Nullable String inAppInfo;

    private @Nullable Long articleId;

    private @Nullable Long contractId;

    private @Nullable String planGuid;

    private @Nullable String planName;

    // what is found in Plesk is no change that an editor could collide with
    @OptimisticLock(excluded = true)
    @Enumerated(EnumType.STRING)
    private PlanState planState = PlanState.PRESENT;

    @OptimisticLock(excluded = true)
    private @Nullable String planNameNow;

    private @Nullable String points;

    @Enumerated(EnumType.STRING)
    private PricePeriod pricePeriod = PricePeriod.NONE;

    @Enumerated(EnumType.STRING)
    private VatNote vatNote = VatNote.NET;

    private int vatPercent = ProductPresentation.DEFAULT.percent();

    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable String pictureHash;

    private boolean deleted;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Product() {}

    @SuppressWarnings("NullAway.Init") // change() sets the others
    Product(NewProduct made) {
        switch (made) {
            case NewProduct.OfShop shop -> {
                type = ProductType.SHOP;
                articleId = shop.articleId();
            }
            case NewProduct.OfReseller reseller -> {
                type = ProductType.RESELLER;
                contractId = reseller.contractId();
                planGuid = reseller.plan().guid();
                planName = reseller.plan().name();
            }
        }
        change(made.data());
    }

    /** Changes what can be changed of a product that was made: exactly the six fields. */
    final void change(ProductData data) {
        name = data.name();
        description = nullIfEmpty(data.description());
        netPrice = data.amount();
        active = data.active();
        inAppPrices = data.inAppPrices();
        inAppInfo = nullIfEmpty(data.inAppInfo());
    }

    /** Changes how it looks to who can order or has it. */
    void present(ProductPresentation presentation, @Nullable String picture) {
        points = nullIfEmpty(presentation.points());
        pricePeriod = presentation.period();
        vatNote = presentation.vatNote();
        vatPercent = presentation.percent();
        pictureHash = picture;
    }

    @Nullable
    String pictureHash() {
        return pictureHash;
    }

    private static @Nullable String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }

    /**
     * Takes it out of all lists; hostings of the past still name it.
     *
     * @param customers how many have it
     * @throws ProductInUseException if anybody does
     */
    void delete(long customers) {
        if (customers > 0) {
            throw new ProductInUseException();
        }
        deleted = true;
        active = false;
    }

    /** Notes that its plan is gone. */
    void planMissing() {
        planState = PlanState.MISSING;
        planNameNow = null;
    }

    /** Notes how its plan was found. */
    void planFound(ServicePlan plan) {
        if (plan.name().equals(planName)) {
            planState = PlanState.PRESENT;
            planNameNow = null;
        } else {
            planNameNow = plan.name();
            planState = PlanState.RENAMED;
        }
    }

    @Nullable
    String planGuid() {
        return planGuid;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    int version() {
        return version;
    }

    ProductDetails details() {
        return new ProductDetails(
                id(),
                version,
                type,
                new ProductData(
                        name,
                        Objects.requireNonNullElse(description, ""),
                        ProductData.written(netPrice),
                        active,
                        inAppPrices,
                        Objects.requireNonNullElse(inAppInfo, "")),
                new ProductPresentation(Objects.requireNonNullElse(points, ""), pricePeriod, vatNote, vatPercent),
                pictureHash == null ? null : PictureStore.address(pictureHash),
                articleId,
                hostingPlan().orElse(null));
    }

    /** What end customers can order, or empty if they can't. */
    Optional<OfferedProduct> offer() {
        return active && planState != PlanState.MISSING
                ? Optional.of(new OfferedProduct(
                        id(),
                        type,
                        name,
                        description,
                        points,
                        pictureHash,
                        netPrice,
                        pricePeriod,
                        vatNote,
                        vatPercent,
                        inAppPrices,
                        inAppInfo))
                : Optional.empty();
    }

    /** The hosting plan it stands for, or empty for a shop article. */
    Optional<HostingPlan> hostingPlan() {
        return contractId == null || planGuid == null || planName == null
                ? Optional.empty()
                : Optional.of(
                        new HostingPlan(id(), name, active, contractId, planGuid, planName, planState, planNameNow));
    }
}
