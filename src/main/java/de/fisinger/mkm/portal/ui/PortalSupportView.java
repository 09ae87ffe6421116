package de.fisinger.mkm.portal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import de.fisinger.mkm.account.Role;
import de.fisinger.mkm.portal.PortalListItem;
import de.fisinger.mkm.portal.PortalSupport;
import de.fisinger.mkm.ui.DataGrid;
import de.fisinger.mkm.ui.InNavigation;
import de.fisinger.mkm.ui.ListCard;
import de.fisinger.mkm.ui.LucideIcon;
import de.fisinger.mkm.ui.RowActions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;

/** Administration → Portal Templates for support: the templates of all accounts, making one, setting the URL. */
@Route(PortalNavigation.SUPPORT)
@RolesAllowed(Role.SUPPORT_NAME)
@PageTitle("portal.list")
@InNavigation(group = "navigation.administration", icon = LucideIcon.PAINTBRUSH, order = 801)
class PortalSupportView extends VerticalLayout {

    private final transient PortalSupport support;
    private final transient Validator validator;
    private final DataGrid<PortalListItem> grid;

    PortalSupportView(PortalSupport support, Validator validator) {
        this.support = support;
        this.validator = validator;
        addClassName("page");
        var title = getTranslation("portal.list");
        grid = new DataGrid<>(title, support.list());
        grid.actions(item -> RowActions.change(getTranslation("portal.move", item.name()), _ -> move(item)));
        grid.build();
        grid.whenEmpty(ListCard.empty(
                getTranslation("portal.support.empty"),
                new Button(getTranslation("portal.new"), LucideIcon.PLUS.create(), _ -> create())));
        add(new ListCard(
                title,
                getTranslation("list.overview"),
                grid,
                ListCard.plus(getTranslation("portal.new"), this::create)));
    }

    private void create() {
        new NewPortalDialog(support, validator, grid::reload).open();
    }

    private void move(PortalListItem item) {
        new PortalUrlDialog(item, support, validator, grid::reload).open();
    }
}
