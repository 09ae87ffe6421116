package de.fisinger.mkm.product;

import de.fisinger.mkm.picture.PictureStore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product as an end customer sees it.
 *
 * @param name Produktname
 * @param description Beschreibung, if there is one
 * @param points what is in it
 * @param picture address of its picture, if it has one
 * @param price its price; null where the reseller has no product for what the customer has
 */
public record ShownProduct(
        String name,
        @Nullable String description,
        List<String> points,
        @Nullable String picture,
        @Nullable Price price) {

    /**
     * Makes it of what the database holds.
     *
     * @param points a line each
     * @param pictureHash SHA-256 of its picture
     */
    public static ShownProduct of(
            String name,
            @Nullable String description,
            @Nullable String points,
            @Nullable String pictureHash,
            @Nullable Price price) {
        return new ShownProduct(
                name,
                description,
                ProductPresentation.listed(points),
                pictureHash == null ? null : PictureStore.address(pictureHash),
                price);
    }
}
