package de.fisinger.mkm.operation.ui;

import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import de.fisinger.mkm.account.Role;
import de.fisinger.mkm.operation.ModelItem;
import de.fisinger.mkm.operation.Models;
import de.fisinger.mkm.process.ProcessModels;
import de.fisinger.mkm.process.ui.ElementNames;
import de.fisinger.mkm.ui.DataGrid;
import de.fisinger.mkm.ui.InNavigation;
import de.fisinger.mkm.ui.ListCard;
import de.fisinger.mkm.ui.LucideIcon;
import de.fisinger.mkm.ui.RowActions;
import de.fisinger.mkm.ui.StatusBadge;
import de.fisinger.mkm.ui.StatusBadge.Look;
import jakarta.annotation.security.RolesAllowed;

/** Administration → Prozesse: the deployed versions of the models, with the instances that run on them. */
@Route(OperationNavigation.MODELS)
@RolesAllowed(Role.SUPPORT_NAME)
@PageTitle("model.list")
@InNavigation(group = "navigation.administration", icon = LucideIcon.WORKFLOW, order = 720)
class ModelListView extends VerticalLayout {

    private final transient ElementNames names;

    ModelListView(Models models, ProcessModels processModels) {
        this.names = new ElementNames(processModels);
        addClassName("page");
        var title = getTranslation("model.list");
        var grid = new DataGrid<>(title, models.list());
        grid.column("prozess")
                .saying(this::name)
                .choices(names.processes())
                .inLine(item -> getTranslation("operation.process-version", name(item), item.version()));
        grid.column("zustand").shownAs(this::badge);
        grid.actions(item -> RowActions.detail(
                OperationNavigation.model(item.id()), getTranslation("model.detail", name(item), item.version())));
        grid.opens(item -> OperationNavigation.model(item.id()));
        grid.build();
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
}
