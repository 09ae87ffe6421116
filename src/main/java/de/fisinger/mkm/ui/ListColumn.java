package de.fisinger.mkm.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableFunction;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A column of a {@link DataGrid}.
 *
 * @param <T> what a row is
 */
public final class ListColumn<T> implements java.io.Serializable {

    private static final long serialVersionUID = 1;

    private final String key;
    private final String heading;
    private final transient SerializableFunction<T, @Nullable Object> value;
    private @Nullable SerializableFunction<T, Component> component;
    private Map<String, String> choices = Map.of();
    private boolean isNumber;

    private boolean isFiltered = true;
    private @Nullable String width;

    ListColumn(String key, String heading, SerializableFunction<T, @Nullable Object> value) {
        this.key = key;
        this.heading = heading;
        this.value = value;
    }

    /** Shows the value by a component; exports keep the value. */
    public ListColumn<T> shownAs(SerializableFunction<T, Component> shown) {
        component = shown;
        return this;
    }

    /** Filters by a choice of values, each with the word for it. */
    public ListColumn<T> choices(Map<String, String> words) {
        choices = new LinkedHashMap<>(words);
        return this;
    }

    /** Gives it no field to filter by, where nobody could say what to type. */
    public ListColumn<T> withoutFilter() {
        isFiltered = false;
        return this;
    }

    /** Aligns it on the right. */
    public ListColumn<T> number() {
        isNumber = true;
        return this;
    }

    /** Gives it a fixed width in CSS units; without one, columns share the room. */
    public ListColumn<T> width(String fixed) {
        width = fixed;
        return this;
    }

    String key() {
        return key;
    }

    String heading() {
        return heading;
    }

    @Nullable
    Object value(T row) {
        return value.apply(row);
    }

    @Nullable
    SerializableFunction<T, Component> component() {
        return component;
    }

    Map<String, String> choices() {
        return choices;
    }

    boolean isFiltered() {
        return isFiltered;
    }

    boolean isNumber() {
        return isNumber;
    }

    @Nullable
    String width() {
        return width;
    }
}
