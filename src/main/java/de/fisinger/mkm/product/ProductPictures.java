package de.fisinger.mkm.product;

import de.fisinger.mkm.account.AccountScope;
import de.fisinger.mkm.picture.PictureStore;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The pictures of all products. */
@Component
record ProductPictures(ProductPictureRepository pictures) implements PictureStore {

    @Override
    public Optional<byte[]> find(String hash) {
        return AccountScope.callForAllAccounts(() -> pictures.findFirstByHash(hash))
                .map(ProductPicture::content);
    }
}
