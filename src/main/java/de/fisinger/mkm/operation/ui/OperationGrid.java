package de.fisinger.mkm.operation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.Tooltip;
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
        grid.column("status").shownAs(item -> OperationBadge.of(item.status()));
        grid.column("prozess")
                .saying(this::process)
                .shownAs(item -> twoLines(process(item), step(item)))
                .choices(names.processes());
        grid.column("schritt").saying(this::step);
        grid.column("worum").shownAs(item -> twoLines(item.about(), item.customer()));
        grid.column("konto")
                .shownAs(item -> item.accountNumber() == null
                        ? new Span("–")
                        : twoLines(item.accountNumber(), item.accountName()));
        if (open) {
            grid.column("ursache").shownAs(item -> item.cause() == null ? new Span() : twoLines(item.cause(), null));
        }
        grid.actions(item -> RowActions.detail(
                OperationNavigation.instance(item.id()), words.getTranslation("operation.detail", item.about())));
        grid.opens(item -> OperationNavigation.instance(item.id()));
        grid.build();
        return grid;
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
