package de.fisinger.mkm.order.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import de.fisinger.mkm.account.CurrentUser;
import de.fisinger.mkm.account.Role;
import de.fisinger.mkm.format.Numbers;
import de.fisinger.mkm.format.Times;
import de.fisinger.mkm.order.OrderItem;
import de.fisinger.mkm.order.Orders;
import de.fisinger.mkm.ui.DataGrid;
import de.fisinger.mkm.ui.ListCard;
import de.fisinger.mkm.ui.LiveUpdates;
import de.fisinger.mkm.ui.RowActions;
import jakarta.annotation.security.RolesAllowed;

/** MKM → Bestellungen: what end customers ordered. */
@Route(OrderNavigation.LIST)
@RolesAllowed({Role.ADMINISTRATOR_NAME, Role.USER_NAME})
class OrderListView extends VerticalLayout implements HasDynamicTitle {

    private static final long serialVersionUID = 1;

    OrderListView(Orders orders, LiveUpdates updates, CurrentUser user) {
        addClassName("page");
        var title = getTranslation("order.list");
        var grid = new DataGrid<>(title, orders.list());
        grid.column("nummer", getTranslation("order.number"), OrderItem::id)
                .shownAs(item -> new Span(String.valueOf(item.id())))
                .number()
                .width("6rem");
        grid.column("zeit", getTranslation("order.at"), OrderItem::orderedAt)
                .shownAs(item -> new Span(Times.minute(item.orderedAt())))
                .withoutFilter()
                .width("10rem");
        grid.column("kunde", getTranslation("customer"), OrderItem::customer);
        grid.column("produkt", getTranslation("product"), OrderItem::productName);
        grid.column("preis", getTranslation("product.net-price"), OrderItem::netPrice)
                .shownAs(item -> new Span(Numbers.amount(item.netPrice()) + " €"))
                .withoutFilter()
                .number()
                .width("8rem");
        grid.column("status", getTranslation("contract.status"), item -> OrderBadge.word(item.status()))
                .shownAs(OrderBadge::forReseller)
                .choices(OrderBadge.choices())
                .width("13rem");
        grid.actions(
                item -> RowActions.detail(OrderNavigation.order(item.id()), getTranslation("order.detail", item.id())));
        grid.opens(item -> OrderNavigation.order(item.id()));
        grid.build(
                item -> item.productName() + " · " + item.lastName(),
                item -> Times.minute(item.orderedAt()),
                OrderBadge::forReseller);
        grid.whenEmpty(ListCard.empty(getTranslation("order.empty")));
        add(new ListCard(
                title,
                getTranslation("list.overview"),
                grid,
                new Button(getTranslation("order.at-once"), _ -> new AcceptAtOnceDialog(orders).open())));
        updates.whileAttached(grid, user.get().accountId(), OrderBadge::dependsOn, grid::reload);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("order.list") + " · MKM";
    }
}
