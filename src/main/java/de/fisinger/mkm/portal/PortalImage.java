package de.fisinger.mkm.portal;

import de.fisinger.mkm.picture.Picture;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A picture of a portal. */
@Entity
class PortalImage {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @TenantId
    private @Nullable Long accountId;

    private long templateId;

    @Enumerated(EnumType.STRING)
    private ImageKind kind;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String hash;

    private byte[] content;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected PortalImage() {}

    @SuppressWarnings("NullAway.Init") // replace() sets the others
    PortalImage(long templateId, ImageKind kind, Picture picture) {
        this.templateId = templateId;
        this.kind = kind;
        replace(picture);
    }

    final void replace(Picture picture) {
        hash = picture.hash();
        content = picture.png();
    }

    ImageKind kind() {
        return kind;
    }

    byte[] content() {
        return content;
    }
}
