package de.fisinger.mkm.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.function.SerializableConsumer;
import de.fisinger.mkm.list.ListLook;
import java.util.List;

/**
 * Which columns a list shows, and how much room its rows have.
 *
 * @param <T> what a row is
 */
final class ListLookMenu<T> extends Button {

    private final transient List<GridColumn<T>> columns;
    private final SerializableConsumer<ListLook> changed;
    private ListLook look;

    /**
     * Makes the button that opens it.
     *
     * @param columns the columns that can be shown
     * @param look how the list looks at present
     * @param changed lets it look otherwise
     */
    ListLookMenu(List<GridColumn<T>> columns, ListLook look, SerializableConsumer<ListLook> changed) {
        this.columns = columns;
        this.look = look;
        this.changed = changed;
        setIcon(LucideIcon.COLUMNS_3.create());
        addClassName("list-look");
        addThemeVariants(ButtonVariant.TERTIARY);
        setAriaLabel(getTranslation("list.look"));
        var boxes = new Div();
        boxes.addClassName("list-look-boxes");
        columns.forEach(column -> boxes.add(box(column)));
        var roomy = new Checkbox(getTranslation("list.look.roomy"), look.roomy());
        roomy.addValueChangeListener(change -> keep(this.look.withRoom(change.getValue())));
        boxes.add(new Hr(), roomy);
        var menu = new Popover(boxes);
        menu.setTarget(this);
        menu.setPosition(PopoverPosition.BOTTOM_END);
        menu.setAriaLabel(getTranslation("list.look"));
        menu.setModal(true);
    }

    private Checkbox box(GridColumn<T> column) {
        var box = new Checkbox(column.heading(), column.isIn(look));
        box.addValueChangeListener(change -> {
            var wanted = look.toggling(column.key());
            if (columns.stream().anyMatch(each -> each.isIn(wanted))) {
                keep(wanted);
            } else if (change.isFromClient()) {
                // a list without any column says nothing
                box.setValue(true);
            }
        });
        return box;
    }

    private void keep(ListLook wanted) {
        look = wanted;
        changed.accept(wanted);
    }
}
