package de.fisinger.mkm.picture;

import java.util.Optional;

/** Port: where pictures are kept that everybody may see, whoever's they are. */
public interface PictureStore {

    /** Where pictures are, with a slash before and after it. */
    String PATH = "/portal-bilder/";

    /**
     * The content of a picture.
     *
     * @param hash {@link Picture#hash()}
     */
    Optional<byte[]> find(String hash);

    /** Where a browser gets a picture. Its address is made of its content, so that browsers can keep it forever. */
    static String address(String hash) {
        return PATH + hash + ".png";
    }
}
