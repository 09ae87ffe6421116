package de.fisinger.mkm.list;

import java.util.HashSet;
import java.util.Set;

/**
 * How somebody wants a list to look.
 *
 * @param toggled keys of columns that are shown although they aren't by default, or the other way round; so a column that
 *     comes with a new version is seen by everybody
 * @param roomy whether rows have more room
 */
public record ListLook(Set<String> toggled, boolean roomy) {

    /** As lists look for who never said anything. */
    public static final ListLook DEFAULT = new ListLook(Set.of(), false);

    /** Keeps its own copy. */
    public ListLook {
        toggled = Set.copyOf(toggled);
    }

    /** The same, with a column shown that wasn't, or the other way round. */
    public ListLook toggling(String key) {
        var changed = new HashSet<>(toggled);
        if (!changed.remove(key)) {
            changed.add(key);
        }
        return new ListLook(changed, roomy);
    }

    /** The same, with more room for rows or not. */
    public ListLook withRoom(boolean wanted) {
        return new ListLook(toggled, wanted);
    }
}
