package de.fisinger.mkm.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializablePredicate;
import java.io.Serializable;
import java.util.List;

/**
 * Turns a grid's columns into rows of two lines where there is no room for them, as on a phone.
 *
 * @param <T> what a row is
 */
final class PhoneRows<T> implements Serializable {

    private static final int NARROW_PIXELS = 700;

    private final Grid<T> grid;
    private final List<Grid.Column<T>> columns;
    private final SerializablePredicate<Grid.Column<T>> wanted;
    private final Grid.Column<T> lines;
    private boolean isNarrow;

    /**
     * Prepares a grid that has all its columns.
     *
     * @param wanted which of them are shown where there is room
     * @param first the first line
     * @param second the second line
     * @param trailing what stands on the right
     */
    PhoneRows(
            Grid<T> grid,
            SerializablePredicate<Grid.Column<T>> wanted,
            SerializableFunction<T, Component> first,
            SerializableFunction<T, String> second,
            SerializableFunction<T, Component> trailing) {
        this.grid = grid;
        this.wanted = wanted;
        columns = List.copyOf(grid.getColumns());
        lines = grid.addComponentColumn(item -> row(first.apply(item), second.apply(item), trailing.apply(item)));
        arrange();
        grid.addAttachListener(attach -> {
            var page = attach.getUI().getPage();
            var resizing = page.addBrowserWindowResizeListener(resize -> arrange(resize.getWidth()));
            grid.addDetachListener(detach -> {
                resizing.remove();
                detach.unregisterListener();
            });
            page.executeJs("return window.innerWidth").then(Integer.class, this::arrange);
        });
    }

    private void arrange(int width) {
        isNarrow = width < NARROW_PIXELS;
        arrange();
    }

    /** Shows what is wanted by now. */
    void arrange() {
        columns.forEach(column -> column.setVisible(!isNarrow && wanted.test(column)));
        lines.setVisible(isNarrow);
        grid.setClassName("narrow", isNarrow);
        grid.recalculateColumnWidths();
    }

    private static Component row(Component first, String second, Component trailing) {
        var firstLine = new Div(first);
        firstLine.addClassName("first-line");
        var secondLine = new Div(second);
        secondLine.addClassName("second-line");
        var row = new Div(new Div(firstLine, secondLine), trailing);
        row.addClassName("phone-row");
        return row;
    }
}
