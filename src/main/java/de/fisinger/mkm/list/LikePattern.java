package de.fisinger.mkm.list;

/** Text for the operator LIKE, with \ as its escape character. */
public final class LikePattern {

    private LikePattern() {}

    /** The text as it is, within the bounds of a search: its own % and _ stand for themselves. */
    public static String literal(String text) {
        return SearchText.line(text).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
