package de.fisinger.mkm.operation.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import de.fisinger.mkm.account.Role;
import de.fisinger.mkm.format.Numbers;
import de.fisinger.mkm.format.Times;
import de.fisinger.mkm.operation.ModelItem;
import de.fisinger.mkm.operation.Models;
import de.fisinger.mkm.process.ProcessModels;
import de.fisinger.mkm.process.ui.ElementNames;
import de.fisinger.mkm.ui.DataGrid;
import de.fisinger.mkm.ui.ListCard;
import de.fisinger.mkm.ui.RowActions;
import de.fisinger.mkm.ui.StatusBadge;
import de.fisinger.mkm.ui.StatusBadge.Look;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;

/** Administration → Prozesse: the deployed versions of the models, with the instances that run on them. */
@Route(OperationNavigation.MODELS)
@RolesAllowed(Role.SUPPORT_NAME)
class ModelListView extends VerticalLayout implements HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient ElementNames names;

    ModelListView(Models models, ProcessModels processModels) {
        this.names = new ElementNames(processModels);
        addClassName("page");
        var title = getTranslation("model.list");
        var grid = new DataGrid<>(title, models.list());
        grid.column("prozess", getTranslation("operation.process"), this::name).choices(names.processes());
        grid.column("version", getTranslation("model.version"), ModelItem::version)
                .number()
                .width("7rem");
        grid.column("seit", getTranslation("model.deployed"), ModelItem::deployedAt)
                .shownAs(item -> new Span(Times.minute(item.deployedAt())))
                .withoutFilter()
                .width("9.5rem");
        grid.column("laufend", getTranslation("model.running"), ModelItem::running)
                .shownAs(item -> new Span(Numbers.whole(item.running())))
                .withoutFilter()
                .number()
                .width("7rem");
        grid.column("beendet", getTranslation("model.ended"), ModelItem::ended)
                .shownAs(item -> new Span(Numbers.whole(item.ended())))
                .withoutFilter()
                .number()
                .width("7rem");
        grid.column("zustand", getTranslation("contract.status"), item -> getTranslation(state(item)))
                .shownAs(this::badge)
                .choices(Map.of("true", getTranslation("model.in-force"), "false", getTranslation("model.former")))
                .width("11rem");
        grid.actions(item -> RowActions.detail(
                OperationNavigation.model(item.id()), getTranslation("model.detail", name(item), item.version())));
        grid.opens(item -> OperationNavigation.model(item.id()));
        grid.build(
                item -> getTranslation("operation.process-version", name(item), item.version()),
                item -> Times.minute(item.deployedAt()),
                this::badge);
        grid.whenEmpty(ListCard.empty(getTranslation("model.empty")));
        add(new ListCard(
                title,
                getTranslation("list.overview"),
                grid,
                ListCard.plus(
                        getTranslation("model.upload"),
                        () -> getUI().ifPresent(ui -> ui.navigate(OperationNavigation.UPLOAD)))));
    }

    private String name(ModelItem item) {
        return names.process(item.processId(), item.version());
    }

    private static String state(ModelItem item) {
        return item.inForce() ? "model.in-force" : "model.former";
    }

    private StatusBadge badge(ModelItem item) {
        return new StatusBadge(item.inForce() ? Look.SUCCESS : Look.NEUTRAL, getTranslation(state(item)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("model.list") + " · MKM";
    }
}
