package de.fisinger.mkm.operation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.Tooltip;
import de.fisinger.mkm.format.Times;
import de.fisinger.mkm.list.ListSource;
import de.fisinger.mkm.operation.OperationItem;
import de.fisinger.mkm.process.ProcessModels;
import de.fisinger.mkm.process.ui.ElementNames;
import de.fisinger.mkm.ui.DataGrid;
import de.fisinger.mkm.ui.ListSelection;
import de.fisinger.mkm.ui.RowActions;
import org.jspecify.annotations.Nullable;

/** The list of Vorgänge, those that go on or those that ended. */
final class OperationGrid {

    private final ElementNames names;
    private final boolean open;

    OperationGrid(ProcessModels models, boolean open) {
        this.names = new ElementNames(models);
        this.open = open;
    }

    DataGrid<OperationItem> of(ListSource<OperationItem> source, @Nullable ListSelection<OperationItem> selection) {
        var words = new Div();
        var grid = new DataGrid<>(words.getTranslation("operation.list"), source);
        if (selection != null) {
            grid.selectable(selection);
        }
        addColumns(grid, words);
        grid.actions(item -> RowActions.detail(
                OperationNavigation.instance(item.id()), words.getTranslation("operation.detail", item.about())));
        grid.opens(item -> OperationNavigation.instance(item.id()));
        grid.build(
                OperationItem::about,
                item -> process(item) + " · " + Times.minute(item.since()),
                item -> OperationBadge.of(item.status()));
        return grid;
    }

    private void addColumns(DataGrid<OperationItem> grid, Component words) {
        grid.column("status", words.getTranslation("contract.status"), item -> OperationBadge.word(item.status()))
                .shownAs(item -> OperationBadge.of(item.status()))
                .choices(OperationBadge.words(open))
                .width(open ? "8.5rem" : "10.5rem");
        grid.column("prozess", words.getTranslation("operation.process"), this::process)
                .shownAs(item -> twoLines(process(item), step(item)))
                .choices(names.processes());
        grid.exportColumn(words.getTranslation("operation.step"), this::step);
        grid.column("worum", words.getTranslation("operation.about"), OperationItem::about)
                .shownAs(item -> twoLines(item.about(), item.customer()));
        grid.exportColumn(words.getTranslation("customer"), OperationItem::customer);
        grid.column("konto", words.getTranslation("operation.account"), OperationItem::account)
                .shownAs(item -> item.accountNumber() == null
                        ? new Span("–")
                        : twoLines(item.accountNumber(), item.accountName()))
                .width("8rem");
        grid.column("seit", words.getTranslation(open ? "operation.since" : "operation.ended"), OperationItem::since)
                .shownAs(item -> new Span(Times.minute(item.since())))
                .withoutFilter()
                .width("9rem");
        if (open) {
            grid.column("versuche", words.getTranslation("operation.tries"), OperationItem::tries)
                    .withoutFilter()
                    .number()
                    .width("6.5rem");
            grid.column("ursache", words.getTranslation("operation.cause"), OperationItem::cause)
                    .shownAs(item -> item.cause() == null ? new Span() : twoLines(item.cause(), null));
        }
    }

    private String process(OperationItem item) {
        return names.process(item.processId(), item.version());
    }

    private @Nullable String step(OperationItem item) {
        return item.elementId() == null ? null : names.element(item.processId(), item.version(), item.elementId());
    }

    private static Component twoLines(String first, @Nullable String second) {
        var lines = new Div(new Span(first));
        lines.addClassName("cell-lines");
        Tooltip.forComponent(lines).setText(second == null ? first : first + " · " + second);
        if (second != null) {
            var below = new Span(second);
            below.addClassName("cell-second");
            lines.add(below);
        }
        return lines;
    }
}
