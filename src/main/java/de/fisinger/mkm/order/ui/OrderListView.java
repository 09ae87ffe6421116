package de.fisinger.mkm.order.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import de.fisinger.mkm.account.CurrentUser;
import de.fisinger.mkm.account.Role;
import de.fisinger.mkm.format.Numbers;
import de.fisinger.mkm.order.OrderStatus;
import de.fisinger.mkm.order.Orders;
import de.fisinger.mkm.ui.DataGrid;
import de.fisinger.mkm.ui.InNavigation;
import de.fisinger.mkm.ui.ListCard;
import de.fisinger.mkm.ui.LiveUpdates;
import de.fisinger.mkm.ui.LucideIcon;
import de.fisinger.mkm.ui.OverviewTile;
import de.fisinger.mkm.ui.RowActions;
import de.fisinger.mkm.ui.SearchSource;
import de.fisinger.mkm.ui.SearchSource.Hit;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** MKM → Bestellungen: what end customers ordered. */
@Route(OrderNavigation.LIST)
@RolesAllowed({Role.ADMINISTRATOR_NAME, Role.USER_NAME})
@PageTitle("order.list")
@InNavigation(group = "navigation.mkm", icon = LucideIcon.SHOPPING_CART, order = 130)
class OrderListView extends VerticalLayout {

    OrderListView(Orders orders, LiveUpdates updates, CurrentUser user) {
        addClassName("page");
        var title = getTranslation("order.list");
        var grid = new DataGrid<>(title, orders.list());
        grid.column("preis").shownAs(item -> new Span(Numbers.amount(item.netPrice()) + " €"));
        grid.column("status").shownAs(OrderBadge::forReseller);
        grid.actions(item -> RowActions.detail(
                Orders.address(item.id()), getTranslation("order.detail", String.valueOf(item.id()))));
        grid.opens(item -> Orders.address(item.id()));
        grid.build();
        grid.whenEmpty(ListCard.empty(getTranslation("order.empty")));
        add(new ListCard(
                title,
                getTranslation("list.overview"),
                grid,
                new Button(getTranslation("order.at-once"), _ -> new AcceptAtOnceDialog(orders).open())));
        updates.whileAttached(grid, user.get().accountId(), OrderBadge::dependsOn, grid::reload);
    }

    /** What the overview and the search show of it. */
    @Configuration(proxyBeanMethods = false)
    static class Parts {

        @Bean
        OverviewTile ordersToDecideTile(Orders orders) {
            return OverviewTile.urgent(OrderListView.class, "overview.orders", orders::list, OrderStatus.REQUESTED);
        }

        @Bean
        SearchSource orderSearch(Orders orders) {
            return SearchSource.of(
                    OrderListView.class,
                    orders::list,
                    item -> new Hit(
                            item.id() + " · " + item.productName(),
                            item.lastName() + " " + item.firstName(),
                            Orders.address(item.id())));
        }
    }
}
