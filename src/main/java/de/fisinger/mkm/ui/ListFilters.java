package de.fisinger.mkm.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableConsumer;
import de.fisinger.mkm.list.SearchText;
import java.util.HashMap;
import java.util.Map;

/** The fields under a list's headings: text, or a choice where the column holds one of a few values. */
final class ListFilters<T> implements java.io.Serializable {

    private static final int TYPING_MILLIS = 300;

    private final Map<String, SerializableConsumer<String>> fields = new HashMap<>();
    private final SerializableBiConsumer<String, String> changed;

    /**
     * Makes filters.
     *
     * @param changed is told the column's key and what its filter is now
     */
    ListFilters(SerializableBiConsumer<String, String> changed) {
        this.changed = changed;
    }

    /** Makes the field of a column. */
    Component field(GridColumn<T> column) {
        if (column.isTime()) {
            var field = new PeriodField(column.heading(), filter -> changed.accept(column.key(), filter));
            fields.put(column.key(), field::show);
            return field;
        }
        return column.choices().isEmpty() ? text(column) : choice(column);
    }

    /** Shows what is filtered: column key to text. */
    void show(Map<String, String> filters) {
        fields.forEach((key, field) -> field.accept(filters.getOrDefault(key, "")));
    }

    private Component text(GridColumn<T> column) {
        var field = new TextField();
        field.setAriaLabel(field.getTranslation("list.filter", column.heading()));
        field.setClearButtonVisible(true);
        field.setWidthFull();
        field.addClassName("list-filter");
        whileTyping(field, text -> changed.accept(column.key(), text));
        fields.put(column.key(), field::setValue);
        return field;
    }

    private Component choice(GridColumn<T> column) {
        var words = column.choices();
        var field = new Select<String>();
        field.setAriaLabel(field.getTranslation("list.filter", column.heading()));
        field.setItems(words.keySet());
        field.setItemLabelGenerator(value -> value == null ? "" : words.get(value));
        field.setEmptySelectionAllowed(true);
        field.setWidthFull();
        field.addClassName("list-filter");
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.accept(column.key(), change.getValue() == null ? "" : change.getValue());
            }
        });
        fields.put(column.key(), text -> field.setValue(words.containsKey(text) ? text : null));
        return field;
    }

    /** The field in which a list is searched. */
    static TextField search(SerializableConsumer<String> typed) {
        var field = new TextField();
        field.setPlaceholder(field.getTranslation("list.search"));
        field.setAriaLabel(field.getTranslation("list.search"));
        field.setPrefixComponent(LucideIcon.SEARCH.create());
        field.setClearButtonVisible(true);
        field.setTooltipText(field.getTranslation("list.search-tip"));
        whileTyping(field, typed);
        return field;
    }

    /** Tells what is typed, after a moment's rest. */
    static void whileTyping(TextField field, SerializableConsumer<String> typed) {
        field.setMaxLength(SearchText.LONGEST);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(TYPING_MILLIS);
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                typed.accept(event.getValue());
            }
        });
    }
}
