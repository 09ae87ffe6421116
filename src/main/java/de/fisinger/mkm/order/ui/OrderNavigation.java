package de.fisinger.mkm.order.ui;

import de.fisinger.mkm.order.Orders;
import de.fisinger.mkm.order.Shop;
import de.fisinger.mkm.ui.NavigationCondition;
import de.fisinger.mkm.ui.OverviewTile;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Addresses of the pages of orders, and when an end customer sees them. */
@Configuration(proxyBeanMethods = false)
class OrderNavigation {

    /** MKM → Bestellungen. */
    static final String LIST = Orders.ADDRESS;

    /** What an end customer can order. */
    static final String SHOP = "bestellen";

    /** An end customer's own orders. */
    static final String OWN = Shop.ORDERS_ADDRESS;

    @Bean
    NavigationCondition shopIsOpen(Shop shop) {
        return new NavigationCondition(ShopView.class, shop::isOpen);
    }

    @Bean
    NavigationCondition customerHasOrders(Shop shop) {
        return new NavigationCondition(OwnOrdersView.class, shop::hasOrders);
    }

    @Bean
    OverviewTile openOrdersTile(Shop shop) {
        return new OverviewTile(OwnOrdersView.class, "order.open", shop::countOpen);
    }
}
