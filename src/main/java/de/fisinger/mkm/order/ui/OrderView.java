package de.fisinger.mkm.order.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import de.fisinger.mkm.account.CurrentUser;
import de.fisinger.mkm.account.Role;
import de.fisinger.mkm.contract.ContractNavigation;
import de.fisinger.mkm.contract.Contracts;
import de.fisinger.mkm.customer.CustomerNavigation;
import de.fisinger.mkm.format.Times;
import de.fisinger.mkm.order.OrderItem;
import de.fisinger.mkm.order.Orders;
import de.fisinger.mkm.ui.Breadcrumb;
import de.fisinger.mkm.ui.Facts;
import de.fisinger.mkm.ui.LiveUpdates;
import de.fisinger.mkm.ui.PageLink;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;

/** An order, with what the reseller can do about it. */
@Route(OrderNavigation.LIST + "/:order([0-9]{1,18})")
@RolesAllowed({Role.ADMINISTRATOR_NAME, Role.USER_NAME})
class OrderView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Orders orders;
    private final Div facts = new Div();
    private final Span obstacle = new Span();
    private final OrderActions actions;
    private long orderId;

    OrderView(Orders orders, Contracts contracts, Validator validator, LiveUpdates updates, CurrentUser user) {
        this.orders = orders;
        addClassName("page");
        actions = new OrderActions(orders, contracts, validator);
        obstacle.addClassName("failure");
        obstacle.getElement().setAttribute("role", "status");
        var card = new Div(facts, obstacle, actions);
        card.addClassName("card");
        add(card);
        updates.whileAttached(
                card,
                user.get().accountId(),
                subject -> subject.equals("order-" + orderId) || subject.startsWith("hosting-"),
                () -> orders.find(orderId).ifPresent(this::show));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        orderId = event.getRouteParameters().getLong("order").orElseThrow();
        var order = orders.find(orderId).orElseThrow(NotFoundException::new);
        addComponentAsFirst(new Breadcrumb(
                OrderNavigation.LIST, getTranslation("order.list"), order.id() + " · " + order.productName()));
        show(order);
    }

    private void show(OrderItem order) {
        facts.removeAll();
        facts.add(data(order));
        obstacle.setVisible(order.obstacle() != null);
        obstacle.setText(order.obstacle() == null ? "" : order.obstacle());
        actions.show(order);
    }

    private Facts data(OrderItem order) {
        var data = new Facts();
        data.add(getTranslation("contract.status"), OrderBadge.forReseller(order));
        data.add(
                getTranslation("customer"),
                new PageLink(CustomerNavigation.customer(order.customerId()), order.customer()));
        data.add(getTranslation("customer.company"), order.company());
        data.add(getTranslation("product"), order.productName());
        data.add(
                getTranslation("product.type"),
                getTranslation("product.type." + order.type().name()));
        data.add(getTranslation("order.price"), order.price());
        data.add(getTranslation("domain"), order.domainName());
        data.add(getTranslation("order.at"), Times.minute(order.orderedAt()));
        if (order.declineReason() != null) {
            data.add(getTranslation("order.decline.reason"), order.declineReason());
        }
        if (order.hostingId() != null && order.hostingContract() != null) {
            data.add(
                    getTranslation("order.hosting"),
                    new PageLink(
                            ContractNavigation.tab(order.hostingContract(), "mkm-hostings") + "/" + order.hostingId(),
                            getTranslation("hosting.number", String.valueOf(order.hostingId()))));
        }
        if (order.contractNumber() != null) {
            data.add(
                    getTranslation("contract.number"),
                    new PageLink(ContractNavigation.contract(order.contractNumber()), order.contractNumber()));
        }
        return data;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("order.page", String.valueOf(orderId)) + " · MKM";
    }
}
