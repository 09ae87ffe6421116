package de.fisinger.mkm.operation.ui;

import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import de.fisinger.mkm.account.Role;
import de.fisinger.mkm.operation.Operations;
import de.fisinger.mkm.process.ProcessModels;
import de.fisinger.mkm.ui.ListCard;
import jakarta.annotation.security.RolesAllowed;

/** Administration → Vorgänge: instances that ended. */
@Route(OperationNavigation.ENDED)
@RolesAllowed(Role.SUPPORT_NAME)
@PageTitle("operation.ended-list")
class EndedOperationsView extends VerticalLayout {

    EndedOperationsView(Operations operations, ProcessModels models) {
        addClassName("page");
        var grid = new OperationGrid(models, false).of(operations.ended(), null);
        grid.whenEmpty(ListCard.empty(getTranslation("operation.ended.empty")));
        add(
                OperationTabs.of(false),
                new ListCard(getTranslation("operation.list"), getTranslation("operation.ended"), grid));
    }
}
