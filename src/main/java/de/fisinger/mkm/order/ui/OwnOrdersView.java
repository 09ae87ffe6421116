package de.fisinger.mkm.order.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import de.fisinger.mkm.account.CurrentUser;
import de.fisinger.mkm.account.Role;
import de.fisinger.mkm.format.Numbers;
import de.fisinger.mkm.format.Times;
import de.fisinger.mkm.order.OrderItem;
import de.fisinger.mkm.order.OrderStateException;
import de.fisinger.mkm.order.OrderStatus;
import de.fisinger.mkm.order.Shop;
import de.fisinger.mkm.ui.DataGrid;
import de.fisinger.mkm.ui.ListCard;
import de.fisinger.mkm.ui.LiveUpdates;
import de.fisinger.mkm.ui.Notes;
import de.fisinger.mkm.ui.Questions;
import jakarta.annotation.security.RolesAllowed;

/** An end customer's own orders with their states, live. */
@Route(OrderNavigation.OWN)
@RolesAllowed(Role.END_CUSTOMER_NAME)
class OwnOrdersView extends VerticalLayout implements HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient Shop shop;

    OwnOrdersView(Shop shop, LiveUpdates updates, CurrentUser user) {
        this.shop = shop;
        addClassName("page");
        var title = getTranslation("order.list");
        var grid = new DataGrid<>(title, shop.list());
        grid.column("zeit", getTranslation("order.at"), OrderItem::orderedAt)
                .shownAs(item -> new Span(Times.minute(item.orderedAt())))
                .withoutFilter()
                .width("10rem");
        grid.column("produkt", getTranslation("product"), OrderItem::productName);
        grid.column("domain", getTranslation("domain"), OrderItem::domainName);
        grid.column("preis", getTranslation("product.net-price"), OrderItem::netPrice)
                .shownAs(item -> new Span(Numbers.amount(item.netPrice()) + " €"))
                .withoutFilter()
                .number()
                .width("8rem");
        grid.column("status", getTranslation("contract.status"), item -> OrderBadge.word(item.status()))
                .shownAs(OrderBadge::forCustomer)
                .choices(OrderBadge.choices())
                .width("15rem");
        grid.actions(this::actions);
        grid.build(OrderItem::productName, item -> Times.minute(item.orderedAt()), OrderBadge::forCustomer);
        grid.whenEmpty(empty());
        add(new ListCard(title, getTranslation("list.overview"), grid));
        updates.whileAttached(grid, user.get().accountId(), OrderBadge::dependsOn, grid::reload);
    }

    private Component empty() {
        var first = new Button(
                getTranslation("shop.title"),
                VaadinIcon.CART.create(),
                _ -> getUI().ifPresent(ui -> ui.navigate(ShopView.class)));
        first.setVisible(shop.isOpen());
        return ListCard.empty(getTranslation("order.own.empty"), first);
    }

    private Component actions(OrderItem item) {
        if (item.status() != OrderStatus.REQUESTED) {
            return new Span();
        }
        var button = new Button(getTranslation("order.withdraw"), _ -> ask(item));
        button.setAriaLabel(getTranslation("order.withdraw-product", item.productName()));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        return button;
    }

    private void ask(OrderItem item) {
        Questions.ask(
                getTranslation("order.withdraw.title"),
                getTranslation("order.withdraw.question", item.productName()),
                getTranslation("order.withdraw"),
                () -> withdraw(item));
    }

    private void withdraw(OrderItem item) {
        try {
            shop.withdraw(item.id());
            Notes.success(getTranslation("order.withdrawn"));
        } catch (OrderStateException e) {
            Notes.error(getTranslation("order.too-late", OrderBadge.word(e.status())));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("order.list") + " · MKM";
    }
}
