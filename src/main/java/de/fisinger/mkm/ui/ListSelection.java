package de.fisinger.mkm.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializablePredicate;
import com.vaadin.flow.server.Command;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Rows of a {@link DataGrid} that somebody chose, on whichever of its pages, to do something with all of them at once; a
 * thousand at most.
 *
 * @param <T> what a row is
 */
public final class ListSelection<T> implements java.io.Serializable {

    /** More can't be chosen at a time: each takes memory, and what is done with them takes time. */
    static final int MOST = 1000;

    private final SerializableFunction<T, Long> id;
    private final SerializablePredicate<T> selectable;
    private final SerializableFunction<T, String> label;
    private final Command changed;
    private final transient Map<Long, T> chosen = new LinkedHashMap<>();

    private Command refresh = () -> {};

    /**
     * Makes an empty selection.
     *
     * @param id identity of a row, whatever else of it changes
     * @param selectable which rows can be chosen
     * @param label what a screen reader says of the row's box
     * @param changed is told when something was chosen, or no longer is
     */
    public ListSelection(
            SerializableFunction<T, Long> id,
            SerializablePredicate<T> selectable,
            SerializableFunction<T, String> label,
            Command changed) {
        this.id = id;
        this.selectable = selectable;
        this.label = label;
        this.changed = changed;
    }

    /** The chosen rows, in the order in which they were chosen. */
    public List<T> rows() {
        return List.copyOf(chosen.values());
    }

    /** Chooses nothing. */
    public void clear() {
        chosen.clear();
        refresh.execute();
        changed.execute();
    }

    void refreshBy(Command shown) {
        refresh = shown;
    }

    /** The box in a row; rows that can't be chosen have none. */
    Component box(T row) {
        if (!selectable.test(row)) {
            return new Span();
        }
        var box = new Checkbox(chosen.containsKey(id.apply(row)));
        box.setAriaLabel(label.apply(row));
        box.addValueChangeListener(change -> {
            choose(row, change.getValue());
            changed.execute();
        });
        return box;
    }

    /**
     * The box in the heading, which chooses all rows that match.
     *
     * @param matching hands over the rows that match
     */
    Component boxForAll(SerializableConsumer<Consumer<T>> matching) {
        var box = new Checkbox();
        box.setAriaLabel(box.getTranslation("list.select-all"));
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                matching.accept(row -> choose(row, change.getValue()));
                refresh.execute();
                changed.execute();
            }
        });
        return box;
    }

    /** Takes the rows as they are by now; what can't be chosen any more isn't. */
    void update(List<T> rows) {
        var before = chosen.size();
        rows.forEach(row -> {
            if (chosen.containsKey(id.apply(row))) {
                choose(row, true);
            }
        });
        if (chosen.size() != before) {
            changed.execute();
        }
    }

    private void choose(T row, boolean wanted) {
        var key = id.apply(row);
        if (!wanted || !selectable.test(row)) {
            chosen.remove(key);
        } else if (chosen.size() < MOST || chosen.containsKey(key)) {
            chosen.put(key, row);
        }
    }
}
