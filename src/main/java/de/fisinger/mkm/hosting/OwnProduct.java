package de.fisinger.mkm.hosting;

import de.fisinger.mkm.product.PricePeriod;
import de.fisinger.mkm.product.VatNote;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Synchronize;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What an end customer has, in the reseller's words; a view in the database. */
@Entity
@Immutable
@Synchronize({"hosting", "deviation", "plesk_customer"})
class OwnProduct {

    @Id
    private String id;

    @TenantId
    private @Nullable Long accountId;

    private long customerId;
    private String name;
    private @Nullable String description;
    private @Nullable String points;

    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable String pictureHash;

    private @Nullable BigDecimal netPrice;

    @Enumerated(EnumType.STRING)
    private PricePeriod pricePeriod;

    @Enumerated(EnumType.STRING)
    private VatNote vatNote;

    private int vatPercent;
    private boolean inAppPrices;
    private @Nullable String inAppInfo;
    private @Nullable Long hostingId;
    private @Nullable String domainName;
    private @Nullable String login;
    private @Nullable String pleskLogin;
    private @Nullable String plesk;
    private String status;
    private int suspensions;
    private @Nullable String suspensionReason;
    private @Nullable Instant endsAt;
    private @Nullable Integer diskPercent;
    private @Nullable Integer trafficPercent;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected OwnProduct() {}
}
