package de.fisinger.mkm.ui;

import com.vaadin.flow.component.Component;
import de.fisinger.mkm.list.ListQuery;
import de.fisinger.mkm.list.ListSource;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the search over everything looks through: one of the lists that the user may open.
 *
 * @param view the list's page
 * @param search reads the first hits of some words
 */
public record SearchSource(Class<? extends Component> view, Function<ListQuery, Hits> search) {

    /**
     * Something that was found.
     *
     * @param title what people call it
     * @param detail what tells it from others
     * @param address the address of its page
     */
    public record Hit(String title, String detail, String address) {}

    /**
     * What was found in one list.
     *
     * @param first the first ones
     * @param total how many there are, as far as they are counted
     */
    public record Hits(List<Hit> first, long total) {}

    /** Searches a list by the same words as its own field does. */
    public static <T> SearchSource of(
            Class<? extends Component> view, Supplier<ListSource<T>> list, Function<T, Hit> hit) {
        return new SearchSource(view, query -> {
            var page = list.get().page(query);
            return new Hits(page.rows().stream().map(hit).toList(), page.total());
        });
    }
}
