package de.fisinger.mkm.notification;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** Something that happened, told to the users of an account or to those of one customer; it never changes. */
@Entity
class Notification {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @TenantId
    private @Nullable Long accountId;

    private @Nullable Long customerId;
    private Instant at;

    @Enumerated(EnumType.STRING)
    private NotificationKind kind;

    private String title;
    private String address;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Notification() {}

    Notification(NotificationKind kind, @Nullable Long customerId, String title, String address, Instant at) {
        this.kind = kind;
        this.customerId = customerId;
        this.title = title;
        this.address = address;
        this.at = at;
    }
}
