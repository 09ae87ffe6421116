package de.fisinger.mkm.ui;

import com.vaadin.flow.component.Component;
import de.fisinger.mkm.list.ListQuery;
import de.fisinger.mkm.list.ListSource;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * What a new account does first; its overview shows what is still to be done.
 *
 * @param order where it stands among the others
 * @param labelKey text key of what is to be done
 * @param view the page on which it is done
 * @param isDone whether it was
 */
public record FirstStep(int order, String labelKey, Class<? extends Component> view, BooleanSupplier isDone) {

    /** Is done once a list has something. */
    public static FirstStep of(
            int order, String labelKey, Class<? extends Component> view, Supplier<? extends ListSource<?>> list) {
        return new FirstStep(order, labelKey, view, () -> OverviewTile.total(list, ListQuery.all()) > 0);
    }
}
