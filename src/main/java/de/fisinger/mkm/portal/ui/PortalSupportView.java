package de.fisinger.mkm.portal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import de.fisinger.mkm.account.Role;
import de.fisinger.mkm.portal.PortalListItem;
import de.fisinger.mkm.portal.PortalSupport;
import de.fisinger.mkm.ui.DataGrid;
import de.fisinger.mkm.ui.ListCard;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;

/** Administration → Portal Templates for support: the templates of all accounts, making one, setting the URL. */
@Route(PortalNavigation.SUPPORT)
@RolesAllowed(Role.SUPPORT_NAME)
class PortalSupportView extends VerticalLayout implements HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient PortalSupport support;
    private final transient Validator validator;
    private final DataGrid<PortalListItem> grid;

    PortalSupportView(PortalSupport support, Validator validator) {
        this.support = support;
        this.validator = validator;
        addClassName("page");
        var title = getTranslation("portal.list");
        grid = new DataGrid<>(title, support.list());
        grid.column("kundennummer", getTranslation("customer.number"), PortalListItem::accountNumber)
                .width("10rem");
        grid.column("name", getTranslation("portal.name"), PortalListItem::name);
        grid.column("name2", getTranslation("portal.name2"), PortalListItem::name2);
        grid.column("url", getTranslation("portal.url.column"), PortalListItem::url);
        grid.actions(item -> {
            var edit = new Button(VaadinIcon.PENCIL.create(), _ -> move(item));
            edit.setAriaLabel(getTranslation("portal.move", item.name()));
            edit.setTooltipText(getTranslation("portal.move", item.name()));
            edit.addClassNames("row-action", "row-action-edit");
            return edit;
        });
        grid.build(item -> item.accountNumber() + " · " + item.name(), PortalListItem::url, _ -> new Span());
        grid.whenEmpty(ListCard.empty(
                getTranslation("portal.support.empty"),
                new Button(getTranslation("portal.new"), VaadinIcon.PLUS.create(), _ -> create())));
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

    @Override
    public String getPageTitle() {
        return getTranslation("portal.list") + " · MKM";
    }
}
