package de.fisinger.mkm.contract.ui;

import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import de.fisinger.mkm.account.CurrentUser;
import de.fisinger.mkm.account.Role;
import de.fisinger.mkm.contract.Contracts;
import de.fisinger.mkm.contract.DomainListItem;
import de.fisinger.mkm.list.ListQuery;
import de.fisinger.mkm.ui.ActiveStatus;
import de.fisinger.mkm.ui.CardList;
import de.fisinger.mkm.ui.InNavigation;
import de.fisinger.mkm.ui.ListCard;
import de.fisinger.mkm.ui.LiveUpdates;
import de.fisinger.mkm.ui.LucideIcon;
import de.fisinger.mkm.ui.OverviewTile;
import de.fisinger.mkm.ui.ThingCard;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** An end customer's Domains with their states. */
@Route("meine-domains")
@RolesAllowed(Role.END_CUSTOMER_NAME)
@PageTitle("own-domain.list")
@InNavigation(icon = LucideIcon.GLOBE, order = 20)
class OwnDomainsView extends VerticalLayout {

    OwnDomainsView(Contracts contracts, LiveUpdates updates, CurrentUser user) {
        addClassName("page");
        var title = getTranslation("own-domain.list");
        var cards = new CardList<>(
                contracts.ownDomains(), OwnDomainsView::card, ListCard.empty(getTranslation("own-domain.empty")));
        add(new ListCard(title, getTranslation("list.overview"), cards));
        updates.whileAttached(cards, user.get().accountId(), subject -> subject.startsWith("domain-"), cards::reload);
    }

    private static ThingCard card(DomainListItem item) {
        var card = new ThingCard(item.name(), ActiveStatus.badge(item.active()));
        card.add(new DomainStateBadges(item.state()));
        return card;
    }

    /** The ways here. */
    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        OverviewTile ownDomainsTile(Contracts contracts) {
            return new OverviewTile(
                    OwnDomainsView.class,
                    "own-domain.list",
                    () -> contracts.ownDomains().count(ListQuery.all()));
        }
    }
}
