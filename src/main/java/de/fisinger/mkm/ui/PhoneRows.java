package de.fisinger.mkm.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;

/** Turns a grid's columns into rows of two lines where there is no room for them, as on a phone. */
final class PhoneRows {

    private static final int NARROW_PIXELS = 700;

    private PhoneRows() {}

    /**
     * Prepares a grid that has all its columns.
     *
     * @param first the first line
     * @param second the second line
     * @param trailing what stands on the right
     */
    static <T> void on(
            Grid<T> grid,
            SerializableFunction<T, Component> first,
            SerializableFunction<T, String> second,
            SerializableFunction<T, Component> trailing) {
        var columns = List.copyOf(grid.getColumns());
        var lines = grid.addComponentColumn(item -> row(first.apply(item), second.apply(item), trailing.apply(item)));
        lines.setVisible(false);
        grid.addAttachListener(attach -> {
            var page = attach.getUI().getPage();
            var resizing =
                    page.addBrowserWindowResizeListener(resize -> arrange(grid, columns, lines, resize.getWidth()));
            grid.addDetachListener(detach -> {
                resizing.remove();
                detach.unregisterListener();
            });
            page.executeJs("return window.innerWidth")
                    .then(Integer.class, width -> arrange(grid, columns, lines, width));
        });
    }

    private static <T> void arrange(Grid<T> grid, List<Grid.Column<T>> columns, Grid.Column<T> lines, int width) {
        var narrow = width < NARROW_PIXELS;
        columns.forEach(column -> column.setVisible(!narrow));
        lines.setVisible(narrow);
        grid.setClassName("narrow", narrow);
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
