package de.fisinger.mkm.product;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The pictures of products. */
interface ProductPictureRepository extends Repository<ProductPicture, Long> {

    ProductPicture save(ProductPicture picture);

    Optional<ProductPicture> findByProductId(long productId);

    Optional<ProductPicture> findFirstByHash(String hash);

    void deleteByProductId(long productId);
}
