package de.fisinger.mkm.order.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import de.fisinger.mkm.order.Shop;
import de.fisinger.mkm.ui.NavigationEntry;
import de.fisinger.mkm.ui.OverviewTile;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Addresses of the pages of orders, and the navigation's ways there. */
@Configuration(proxyBeanMethods = false)
class OrderNavigation {

    /** MKM → Bestellungen. */
    static final String LIST = "bestellungen";

    /** What an end customer can order. */
    static final String SHOP = "bestellen";

    /** An end customer's own orders. */
    static final String OWN = "meine-bestellungen";

    /** Where one order is. */
    static String order(long orderId) {
        return LIST + "/" + orderId;
    }

    @Bean
    @Order(130)
    NavigationEntry ordersNavigationEntry() {
        return new NavigationEntry("navigation.mkm", "order.list", VaadinIcon.CART, OrderListView.class);
    }

    @Bean
    @Order(30)
    NavigationEntry shopNavigationEntry(Shop shop) {
        return new NavigationEntry("", "shop.title", VaadinIcon.CART, ShopView.class, shop::isOpen);
    }

    @Bean
    @Order(40)
    NavigationEntry ownOrdersNavigationEntry(Shop shop) {
        return new NavigationEntry("", "order.list", VaadinIcon.LIST, OwnOrdersView.class, shop::hasOrders);
    }

    @Bean
    @Order(40)
    OverviewTile openOrdersTile(Shop shop) {
        return new OverviewTile("order.open", VaadinIcon.LIST, shop::countOpen, OwnOrdersView.class, shop::hasOrders);
    }
}
