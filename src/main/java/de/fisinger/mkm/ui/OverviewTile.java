package de.fisinger.mkm.ui;

import com.vaadin.flow.component.Component;
import de.fisinger.mkm.list.ListQuery;
import de.fisinger.mkm.list.ListSource;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * A number on the overview, with the way to what it counts: a page of the navigation. It is there if that is, in its order.
 *
 * @param view the page
 * @param labelKey text key of what is counted
 * @param isUrgent whether somebody has to do something about each
 * @param query what the page's list shows of it
 * @param count how many there are for the user, as far as a list counts
 */
public record OverviewTile(
        Class<? extends Component> view, String labelKey, boolean isUrgent, ListQuery query, LongSupplier count) {

    /** Counts all that the page shows. */
    public OverviewTile(Class<? extends Component> view, String labelKey, LongSupplier count) {
        this(view, labelKey, false, ListQuery.all(), count);
    }

    /** Counts what a list has. */
    public static OverviewTile of(
            Class<? extends Component> view, String labelKey, Supplier<? extends ListSource<?>> list) {
        return new OverviewTile(view, labelKey, false, ListQuery.all(), () -> total(list, ListQuery.all()));
    }

    /** Counts what a list has in a status. */
    public static OverviewTile of(
            Class<? extends Component> view, String labelKey, Supplier<? extends ListSource<?>> list, Enum<?> status) {
        return new OverviewTile(view, labelKey, false, in(status), () -> total(list, in(status)));
    }

    /** Counts what a list has of which each waits for somebody. */
    public static OverviewTile urgent(
            Class<? extends Component> view, String labelKey, Supplier<? extends ListSource<?>> list) {
        return new OverviewTile(view, labelKey, true, ListQuery.all(), () -> total(list, ListQuery.all()));
    }

    /** Counts what a list has in a status in which each waits for somebody. */
    public static OverviewTile urgent(
            Class<? extends Component> view, String labelKey, Supplier<? extends ListSource<?>> list, Enum<?> status) {
        return new OverviewTile(view, labelKey, true, in(status), () -> total(list, in(status)));
    }

    private static ListQuery in(Enum<?> status) {
        return ListQuery.all().withFilter("status", status.name());
    }

    /** How many a list has, as far as it counts; its rows aren't wanted. */
    static long total(Supplier<? extends ListSource<?>> list, ListQuery query) {
        return list.get().page(query.withPageSize(1)).total();
    }
}
