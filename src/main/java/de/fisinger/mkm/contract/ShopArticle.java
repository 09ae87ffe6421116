package de.fisinger.mkm.contract;

import org.jspecify.annotations.Nullable;

/**
 * An article of the provider's shop.
 *
 * @param id id of the row
 * @param name its name in the shop
 * @param area Bereich
 * @param page https address of its page in the shop, if it has one
 */
public record ShopArticle(
        long id, String name, String area, @Nullable String page) {

    /** The choice's words: "Cloud-Speicher FLEX G2 · Mein Cloud-Speicher". */
    public String label() {
        return name + " · " + area;
    }
}
