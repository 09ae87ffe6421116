package de.fisinger.mkm.ui;

import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableSupplier;
import de.fisinger.mkm.list.ListQuery;
import java.util.List;

/** What a list is filtered and sorted by, where there is no room for its headings, as on a phone. */
final class ListMenu<T> extends Button {

    private final transient List<GridColumn<T>> columns;
    private final SerializableSupplier<ListQuery> query;
    private final SerializableConsumer<ListQuery> go;

    /**
     * Makes the button that opens it.
     *
     * @param columns the list's columns
     * @param query what is shown of the list
     * @param go shows something else of it
     */
    ListMenu(List<GridColumn<T>> columns, SerializableSupplier<ListQuery> query, SerializableConsumer<ListQuery> go) {
        this.columns = columns.stream().filter(GridColumn::isShown).toList();
        this.query = query;
        this.go = go;
        setText(getTranslation("list.menu"));
        setIcon(LucideIcon.LIST_FILTER.create());
        addClassName("list-menu");
        addClickListener(_ -> open());
    }

    private void open() {
        var dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("list.menu"));
        var fields = new Div(order());
        fields.addClassName("form");
        var filters = new ListFilters<T>((key, text) -> go.accept(query.get().withFilter(key, text)));
        columns.stream().filter(GridColumn::isFiltered).forEach(column -> {
            var field = filters.field(column);
            if (field instanceof HasLabel labelled) {
                labelled.setLabel(column.heading());
            } else {
                field.getElement().setAttribute("title", column.heading());
            }
            fields.add(field);
        });
        filters.show(query.get().filters());
        dialog.add(fields);
        dialog.getFooter().add(new Button(getTranslation("list.reset"), _ -> {
            go.accept(query.get().withoutFilters());
            dialog.close();
        }));
        dialog.getFooter().add(new Button(getTranslation("list.menu.done"), _ -> dialog.close()));
        dialog.open();
    }

    private Div order() {
        var sortable = columns.stream().filter(GridColumn::isSortable).toList();
        var by = new Select<GridColumn<T>>();
        by.setLabel(getTranslation("list.menu.sort"));
        by.setItems(sortable);
        by.setItemLabelGenerator(column -> column == null ? "" : column.heading());
        by.setWidthFull();
        var fromTheEnd = new Checkbox(getTranslation("list.menu.descending"));
        sortable.stream()
                .filter(column -> column.key().equals(query.get().sortKey()))
                .findFirst()
                .ifPresent(by::setValue);
        fromTheEnd.setValue(query.get().descending());
        by.addValueChangeListener(_ -> sort(by, fromTheEnd));
        fromTheEnd.addValueChangeListener(_ -> sort(by, fromTheEnd));
        var order = new Div(by, fromTheEnd);
        order.addClassName("form");
        return order;
    }

    private void sort(Select<GridColumn<T>> by, Checkbox fromTheEnd) {
        by.getOptionalValue().ifPresent(column -> go.accept(query.get().sortedBy(column.key(), fromTheEnd.getValue())));
    }
}
