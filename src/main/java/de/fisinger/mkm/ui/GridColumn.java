package de.fisinger.mkm.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.i18n.I18NProvider;
import de.fisinger.mkm.list.Export;
import de.fisinger.mkm.list.ListColumn;
import de.fisinger.mkm.list.ListColumn.Choice;
import de.fisinger.mkm.list.ListColumn.Identifier;
import de.fisinger.mkm.list.ListColumn.Line.Where;
import de.fisinger.mkm.list.ListColumn.Moment;
import de.fisinger.mkm.list.ListColumn.Place;
import de.fisinger.mkm.list.ListLook;
import de.fisinger.mkm.list.Period;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A column of a {@link DataGrid}: what the list says of it, and what only a page can add.
 *
 * @param <T> what a row is
 */
public final class GridColumn<T> implements java.io.Serializable {

    private final transient ListColumn<T> column;
    private SerializableFunction<T, @Nullable Object> value;
    private @Nullable SerializableFunction<T, Component> component;
    private @Nullable SerializableFunction<T, Component> onTheRight;
    private @Nullable SerializableFunction<T, String> line;
    private @Nullable Map<String, String> choices;

    GridColumn(ListColumn<T> column) {
        this.column = column;
        value = row -> valueOf(column, row);
    }

    private static <T> @Nullable Object valueOf(ListColumn<T> column, T row) {
        var raw = column.value().apply(row);
        return raw != null && column.kind() instanceof Choice<?> choice
                ? I18NProvider.translate(choice.wordOf(raw))
                : raw;
    }

    /** Shows the value by a component; exports keep the value. */
    public GridColumn<T> shownAs(SerializableFunction<T, Component> shown) {
        component = shown;
        return this;
    }

    /** Says the value in words that only the page knows; exports have them too. */
    public GridColumn<T> saying(SerializableFunction<T, @Nullable Object> words) {
        value = words;
        return this;
    }

    /** Filters by these values, each with the word for it. */
    public GridColumn<T> choices(Map<String, String> words) {
        choices = new LinkedHashMap<>(words);
        return this;
    }

    /** Says this in a phone's line. */
    public GridColumn<T> inLine(SerializableFunction<T, String> words) {
        line = words;
        return this;
    }

    /** Shows something else than the column's component on the right of a phone's row. */
    public GridColumn<T> onTheRight(SerializableFunction<T, Component> shown) {
        onTheRight = shown;
        return this;
    }

    String key() {
        return column.key();
    }

    String heading() {
        return I18NProvider.translate(column.heading());
    }

    /** Whether pages show it to who never said anything. */
    boolean isShown() {
        return column.place() == Place.PAGE;
    }

    /** Whether somebody wants to see it. */
    boolean isIn(ListLook look) {
        return isShown() != look.toggled().contains(key());
    }

    boolean isExported() {
        return column.place() != Place.SEARCH;
    }

    boolean isFiltered() {
        return column.isFiltered();
    }

    boolean isSortable() {
        return column.isAsked();
    }

    boolean isTime() {
        return column.kind() instanceof Moment;
    }

    boolean isNumber() {
        return column.isNumber();
    }

    @Nullable
    String width() {
        return column.width();
    }

    boolean isIn(Where where) {
        return column.line().where() == where;
    }

    /** What a row has in it, in words. */
    String text(T row) {
        var said = value.apply(row);
        return said != null && column.kind() instanceof Identifier ? said.toString() : CellTexts.of(said);
    }

    /** What a phone's line says of it; of a number, what it is. */
    String lineText(T row) {
        if (line != null) {
            return line.apply(row);
        }
        var own = column.line().text();
        if (own != null) {
            return Objects.requireNonNullElse(own.apply(row), "");
        }
        return isNumber() && isIn(Where.SECOND) ? heading() + ": " + text(row) : text(row);
    }

    /** What stands on the right of a phone's row. */
    Component right(T row) {
        if (onTheRight != null) {
            return onTheRight.apply(row);
        }
        return component == null ? new Span(text(row)) : component.apply(row);
    }

    @Nullable
    SerializableFunction<T, Component> component() {
        return component;
    }

    /** What can be chosen to filter by, each with its word; nothing where a text is typed. */
    Map<String, String> choices() {
        if (choices != null) {
            return choices;
        }
        Map<String, String> words = new LinkedHashMap<>();
        if (column.kind() instanceof Choice<?> choice) {
            choice.values().forEach(each -> words.put(each.toString(), I18NProvider.translate(choice.wordOf(each))));
        }
        return words;
    }

    /** What its filter asks for, in words. */
    String filterWords(String filter) {
        return isTime()
                ? Period.of(filter).map(PeriodField::words).orElse(filter)
                : choices().getOrDefault(filter, filter);
    }

    Export.Column<T> exported() {
        return new Export.Column<>(heading(), column.kind() instanceof Identifier ? this::text : value, !isShown());
    }
}
