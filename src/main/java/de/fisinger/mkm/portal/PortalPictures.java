package de.fisinger.mkm.portal;

import de.fisinger.mkm.account.AccountScope;
import de.fisinger.mkm.picture.PictureStore;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The pictures of all portals. */
@Component
record PortalPictures(PortalImageRepository images) implements PictureStore {

    @Override
    public Optional<byte[]> find(String hash) {
        return AccountScope.callForAllAccounts(() -> images.findFirstByHash(hash))
                .map(PortalImage::content);
    }
}
