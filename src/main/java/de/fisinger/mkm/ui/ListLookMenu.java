package de.fisinger.mkm.ui;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializablePredicate;
import de.fisinger.mkm.list.ListLook;
import java.util.List;

/**
 * Which columns a list shows, and how much room its rows have.
 *
 * @param <T> what a row is
 */
final class ListLookMenu<T> extends MenuBar {

    private final SerializableConsumer<ListLook> changed;
    private ListLook look;

    /**
     * Makes the menu.
     *
     * @param columns the columns that can be shown
     * @param look how the list looks at present
     * @param changed lets it look otherwise
     */
    ListLookMenu(List<GridColumn<T>> columns, ListLook look, SerializableConsumer<ListLook> changed) {
        this.look = look;
        this.changed = changed;
        addClassName("list-look");
        addThemeVariants(MenuBarVariant.TERTIARY);
        var opener = addItem(LucideIcon.COLUMNS_3.create());
        opener.setAriaLabel(getTranslation("list.look"));
        opener.setTooltipText(getTranslation("list.look"));
        var menu = opener.getSubMenu();
        columns.forEach(
                column -> add(menu, column.heading(), column.isIn(look), item -> toggle(columns, column, item)));
        menu.addSeparator();
        add(menu, getTranslation("list.look.roomy"), look.roomy(), item -> keep(this.look.withRoom(item.isChecked())));
    }

    private static void add(SubMenu menu, String word, boolean isOn, SerializableConsumer<MenuItem> clicked) {
        var item = menu.addItem(word);
        item.setCheckable(true);
        item.setChecked(isOn);
        item.setKeepOpen(true);
        // the component draws the tick, but tells screen readers nothing of it
        item.getElement().setAttribute("role", "menuitemcheckbox");
        tell(item);
        item.addClickListener(_ -> {
            clicked.accept(item);
            tell(item);
        });
    }

    private static void tell(MenuItem item) {
        item.getElement().setAttribute("aria-checked", String.valueOf(item.isChecked()));
    }

    private void toggle(List<GridColumn<T>> columns, GridColumn<T> column, MenuItem item) {
        var wanted = look.toggling(column.key());
        SerializablePredicate<GridColumn<T>> isShown = each -> each.isIn(wanted);
        if (columns.stream().noneMatch(isShown)) {
            // a list without any column says nothing
            item.setChecked(true);
            return;
        }
        keep(wanted);
    }

    private void keep(ListLook wanted) {
        look = wanted;
        changed.accept(wanted);
    }
}
