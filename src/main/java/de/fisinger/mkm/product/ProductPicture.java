package de.fisinger.mkm.product;

import de.fisinger.mkm.picture.Picture;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The picture of a product. */
@Entity
class ProductPicture {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @TenantId
    private @Nullable Long accountId;

    private long productId;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String hash;

    private byte[] content;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected ProductPicture() {}

    @SuppressWarnings("NullAway.Init") // replace() sets the others
    ProductPicture(long productId, Picture picture) {
        this.productId = productId;
        replace(picture);
    }

    final void replace(Picture picture) {
        hash = picture.hash();
        content = picture.png();
    }

    long productId() {
        return productId;
    }

    String hash() {
        return hash;
    }

    byte[] content() {
        return content;
    }
}
