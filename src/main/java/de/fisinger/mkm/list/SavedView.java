package de.fisinger.mkm.list;

/**
 * What somebody often wants to see of a list.
 *
 * @param name what that somebody calls it
 * @param query what is shown, as the page's address says it
 */
public record SavedView(String name, String query) {

    /** Characters of a name. */
    public static final int LONGEST_NAME = 60;

    /** More of one list only hide each other. */
    public static final int MOST = 20;
}
