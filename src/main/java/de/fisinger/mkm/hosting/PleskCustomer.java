package de.fisinger.mkm.hosting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Objects;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** The Plesk customer that stands for an MKM-Kunde on one server below one reseller. Later hostings use it again. */
@Entity
class PleskCustomer {

    enum Status {
        PLANNED,
        PRESENT,
        REMOVING
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @TenantId
    private @Nullable Long accountId;

    private long customerId;

    private long pleskServerId;

    private String resellerLogin;

    private String login;

    @Enumerated(EnumType.STRING)
    private Status status;

    private @Nullable Long madeByHosting;

    private @Nullable String guid;

    private @Nullable String madeGuid;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected PleskCustomer() {}

    long id() {
        return Objects.requireNonNull(id);
    }

    String login() {
        return login;
    }

    Status status() {
        return status;
    }

    /** Whether it existed in Plesk before MKM knew it; MKM never removes it there. */
    boolean isRecognised() {
        return guid != null;
    }

    /** Takes a customer that exists in Plesk for it, unless there is one already, or one is being made. */
    void recognise(String knownLogin, String knownGuid) {
        if (status == Status.PLANNED && madeByHosting == null) {
            guid = knownGuid;
            present(knownLogin, knownGuid);
        }
    }

    /** Plans its creation for a hosting, under a login of that choice (from 1; further ones avoid taken logins). */
    void plan(long hostingId, int choice) {
        login = "kunde" + id() + (choice == 1 ? "" : "-" + choice);
        madeByHosting = hostingId;
        guid = null;
        madeGuid = null;
    }

    /** Whether a login is one of those that MKM gives to the customer of a row. */
    static boolean isNameOf(long id, String login) {
        return login.matches("kunde" + id + "(-\\d+)?");
    }

    /** It is there. */
    void present(String knownLogin, String knownGuid) {
        login = knownLogin;
        madeGuid = guid == null ? knownGuid : null;
        status = Status.PRESENT;
    }

    /** It stays after all, unless another hosting has begun to remove it since. */
    void stays(long hostingId) {
        if (isMadeBy(hostingId)) {
            status = Status.PRESENT;
        }
    }

    /** Its identity in Plesk, whoever made it; null until MKM has seen it there. */
    @Nullable
    String identity() {
        return guid == null ? madeGuid : guid;
    }

    /** Lets another hosting answer for it. */
    void handTo(long hostingId) {
        madeByHosting = hostingId;
    }

    /** Whether this hosting made it, or answers for it, so that taking it back may remove it. */
    boolean isMadeBy(long hostingId) {
        return madeByHosting != null && madeByHosting == hostingId;
    }

    /** Is being removed by a hosting that is taken back or ended; of two at once the later one decides. */
    void removing(long hostingId) {
        madeByHosting = hostingId;
        status = Status.REMOVING;
    }
}
