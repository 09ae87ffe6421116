package de.fisinger.mkm.order.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import de.fisinger.mkm.account.CurrentUser;
import de.fisinger.mkm.account.Role;
import de.fisinger.mkm.format.Times;
import de.fisinger.mkm.order.OrderItem;
import de.fisinger.mkm.order.OrderStateException;
import de.fisinger.mkm.order.OrderStatus;
import de.fisinger.mkm.order.Shop;
import de.fisinger.mkm.ui.CardList;
import de.fisinger.mkm.ui.Facts;
import de.fisinger.mkm.ui.InNavigation;
import de.fisinger.mkm.ui.ListCard;
import de.fisinger.mkm.ui.LiveUpdates;
import de.fisinger.mkm.ui.LucideIcon;
import de.fisinger.mkm.ui.Notes;
import de.fisinger.mkm.ui.Questions;
import de.fisinger.mkm.ui.ThingCard;
import jakarta.annotation.security.RolesAllowed;

/** An end customer's own orders with their states, live. */
@Route(OrderNavigation.OWN)
@RolesAllowed(Role.END_CUSTOMER_NAME)
@PageTitle("order.list")
@InNavigation(icon = LucideIcon.LIST, order = 40)
class OwnOrdersView extends VerticalLayout {

    private final transient Shop shop;
    private final CardList<OrderItem> cards;

    OwnOrdersView(Shop shop, LiveUpdates updates, CurrentUser user) {
        this.shop = shop;
        addClassName("page");
        var title = getTranslation("order.list");
        cards = new CardList<>(shop.list(), this::card, empty());
        add(new ListCard(title, getTranslation("list.overview"), cards));
        updates.whileAttached(cards, user.get().accountId(), OrderBadge::dependsOn, cards::reload);
    }

    private ThingCard card(OrderItem item) {
        var card = new ThingCard(item.productName(), OrderBadge.forCustomer(item));
        card.add(new OrderProgress(item.status()));
        var facts = new Facts();
        facts.add(getTranslation("order.at"), Times.minute(item.orderedAt()));
        facts.add(getTranslation("order.price"), item.price());
        if (item.domainName() != null) {
            facts.add(getTranslation("domain"), item.domainName());
        }
        card.add(facts);
        if (item.status() == OrderStatus.REQUESTED) {
            card.actions(withdrawButton(item));
        }
        return card;
    }

    private Component empty() {
        var first = new Button(
                getTranslation("shop.title"),
                LucideIcon.SHOPPING_CART.create(),
                _ -> getUI().ifPresent(ui -> ui.navigate(ShopView.class)));
        first.setVisible(shop.isOpen());
        return ListCard.empty(getTranslation("order.own.empty"), first);
    }

    private Button withdrawButton(OrderItem item) {
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
        cards.reload();
    }
}
