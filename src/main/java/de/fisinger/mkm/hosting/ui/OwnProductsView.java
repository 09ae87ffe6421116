package de.fisinger.mkm.hosting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import de.fisinger.mkm.account.CurrentUser;
import de.fisinger.mkm.account.Role;
import de.fisinger.mkm.account.TooManyRequestsException;
import de.fisinger.mkm.format.Times;
import de.fisinger.mkm.hosting.HostingStatus;
import de.fisinger.mkm.hosting.OwnProductItem;
import de.fisinger.mkm.hosting.OwnProducts;
import de.fisinger.mkm.input.GoneException;
import de.fisinger.mkm.product.ui.ProductFace;
import de.fisinger.mkm.ui.ActiveStatus;
import de.fisinger.mkm.ui.CardList;
import de.fisinger.mkm.ui.ExternalLink;
import de.fisinger.mkm.ui.Facts;
import de.fisinger.mkm.ui.InNavigation;
import de.fisinger.mkm.ui.ListCard;
import de.fisinger.mkm.ui.LiveUpdates;
import de.fisinger.mkm.ui.LucideIcon;
import de.fisinger.mkm.ui.Notes;
import de.fisinger.mkm.ui.OverviewTile;
import de.fisinger.mkm.ui.ThingCard;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** An end customer's Produkte: what they are, what they cost, and of hostings domain, login and state, live. */
@Route(OwnProducts.ADDRESS)
@RolesAllowed(Role.END_CUSTOMER_NAME)
@PageTitle("own-product.list")
@InNavigation(icon = LucideIcon.PACKAGE, order = 10)
class OwnProductsView extends VerticalLayout {

    private static final Pattern SUBJECTS = Pattern.compile("(hosting|contract|product)-.*");

    private final transient OwnProducts products;

    OwnProductsView(OwnProducts products, LiveUpdates updates, CurrentUser user) {
        this.products = products;
        addClassName("page");
        var title = getTranslation("own-product.list");
        var cards = new CardList<>(products.list(), this::card, ListCard.empty(getTranslation("own-product.empty")));
        add(new ListCard(title, getTranslation("list.overview"), cards));
        updates.whileAttached(
                cards,
                user.get().accountId(),
                subject -> SUBJECTS.matcher(subject).matches(),
                cards::reload);
    }

    private Component card(OwnProductItem item) {
        var domain = item.domainName();
        var card = new ThingCard(domain == null ? item.name() : domain, status(item));
        if (domain != null) {
            card.line(item.name());
        }
        if (item.suspensionReason() != null) {
            card.text(getTranslation("own-product.suspended-because", item.suspensionReason()));
        }
        if (item.endsAt() != null) {
            card.text(getTranslation("own-product.ends-at", Times.lastDayBefore(item.endsAt())));
        }
        card.add(new ProductFace(item.shown()));
        if (item.pleskLogin() != null || item.login() != null) {
            var logins = new Facts();
            if (item.pleskLogin() != null) {
                logins.add(getTranslation("own-product.plesk-login"), item.pleskLogin());
            }
            if (item.login() != null) {
                logins.add(getTranslation("own-product.login"), item.login());
            }
            card.add(logins);
        }
        if (item.hostingId() != null && item.isUsableHosting()) {
            card.add(new UseBars(products.useOf(item.hostingId())));
        }
        if (item.isUsableHosting()) {
            card.actions(actions(item));
        }
        return card;
    }

    private Component[] actions(OwnProductItem item) {
        var button = new Button(
                getTranslation("own-product.password"),
                LucideIcon.KEY_ROUND.create(),
                _ -> requestLink(Objects.requireNonNull(item.hostingId())));
        button.setAriaLabel(getTranslation("own-product.plesk-link", item.domainName()));
        button.setTooltipText(getTranslation("own-product.plesk-link", item.domainName()));
        return item.plesk() == null ? new Component[] {} : new Component[] {signIn(item), openPlesk(item), button};
    }

    private Component signIn(OwnProductItem item) {
        var link = PleskSignInView.link(Objects.requireNonNull(item.hostingId()), getTranslation("plesk-sign-in.open"))
                .asMain();
        link.getElement().setAttribute("aria-label", getTranslation("own-product.sign-in", item.domainName()));
        return link;
    }

    private Component openPlesk(OwnProductItem item) {
        var link = new ExternalLink(String.valueOf(item.plesk()), getTranslation("plesk-password.open")).asButton();
        link.getElement().setAttribute("aria-label", getTranslation("own-product.open-plesk", item.domainName()));
        return link;
    }

    private void requestLink(long hostingId) {
        try {
            Notes.success(getTranslation("own-product.plesk-link.done", products.requestPasswordLink(hostingId)));
        } catch (TooManyRequestsException e) {
            Notes.error(getTranslation("hosting.send-link.too-often"));
        } catch (GoneException e) {
            Notes.error(getTranslation("own-product.gone"));
        }
    }

    private static Component status(OwnProductItem item) {
        return item.hostingId() == null
                ? ActiveStatus.badge(isActive(item))
                : HostingStatusBadge.ofOwn(HostingStatus.valueOf(item.status()), item.delay(), item.suspensions());
    }

    private static boolean isActive(OwnProductItem item) {
        return item.status().equals("ACTIVE");
    }

    /** The ways here. */
    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        OverviewTile ownProductsTile(OwnProducts products) {
            return new OverviewTile(OwnProductsView.class, "own-product.list", products::count);
        }
    }
}
