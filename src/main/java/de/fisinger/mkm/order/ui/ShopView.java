package de.fisinger.mkm.order.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import de.fisinger.mkm.account.CurrentUser;
import de.fisinger.mkm.account.Role;
import de.fisinger.mkm.order.Shop;
import de.fisinger.mkm.product.OfferedProduct;
import de.fisinger.mkm.product.ui.ProductFace;
import de.fisinger.mkm.ui.CardList;
import de.fisinger.mkm.ui.InNavigation;
import de.fisinger.mkm.ui.ListCard;
import de.fisinger.mkm.ui.LiveUpdates;
import de.fisinger.mkm.ui.LucideIcon;
import de.fisinger.mkm.ui.ThingCard;
import jakarta.annotation.security.RolesAllowed;

/** Bestellen: what the reseller offers to end customers. */
@Route(OrderNavigation.SHOP)
@RolesAllowed(Role.END_CUSTOMER_NAME)
@PageTitle("shop.title")
@InNavigation(icon = LucideIcon.SHOPPING_CART, order = 30)
class ShopView extends VerticalLayout implements BeforeEnterObserver {

    private final transient Shop shop;

    ShopView(Shop shop, LiveUpdates updates, CurrentUser user) {
        this.shop = shop;
        addClassName("page");
        var title = getTranslation("shop.title");
        var cards = new CardList<>(shop.offers(), this::card, ListCard.empty(getTranslation("shop.empty")));
        add(new ListCard(title, getTranslation("shop.text"), cards));
        updates.whileAttached(cards, user.get().accountId(), subject -> subject.startsWith("product-"), cards::reload);
    }

    private ThingCard card(OfferedProduct product) {
        var card = new ThingCard(product.name());
        card.add(new ProductFace(product.shown()));
        card.actions(orderButton(product));
        return card;
    }

    private Button orderButton(OfferedProduct product) {
        var button = new Button(getTranslation("shop.order"), _ -> new OrderDialog(product, shop).open());
        button.setAriaLabel(getTranslation("shop.order-product", product.name()));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!shop.isOpen()) {
            throw new NotFoundException();
        }
    }
}
