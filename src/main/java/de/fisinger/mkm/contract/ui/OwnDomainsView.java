package de.fisinger.mkm.contract.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import de.fisinger.mkm.account.CurrentUser;
import de.fisinger.mkm.account.Role;
import de.fisinger.mkm.contract.Contracts;
import de.fisinger.mkm.contract.DomainListItem;
import de.fisinger.mkm.list.ListQuery;
import de.fisinger.mkm.ui.ActiveStatus;
import de.fisinger.mkm.ui.DataGrid;
import de.fisinger.mkm.ui.ListCard;
import de.fisinger.mkm.ui.LiveUpdates;
import de.fisinger.mkm.ui.NavigationEntry;
import de.fisinger.mkm.ui.OverviewTile;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** An end customer's Domains with their states. */
@Route("meine-domains")
@RolesAllowed(Role.END_CUSTOMER_NAME)
class OwnDomainsView extends VerticalLayout implements HasDynamicTitle {

    private static final long serialVersionUID = 1;

    OwnDomainsView(Contracts contracts, LiveUpdates updates, CurrentUser user) {
        addClassName("page");
        var title = getTranslation("own-domain.list");
        var grid = new DataGrid<>(title, contracts.ownDomains());
        grid.column("domain", getTranslation("domain"), DomainListItem::name);
        grid.column("zustand", getTranslation("domain.state"), item -> DomainStateBadges.words(item.state()))
                .shownAs(item -> new DomainStateBadges(item.state()))
                .choices(DomainStateBadges.verifications())
                .width("24rem");
        grid.column("status", getTranslation("contract.status"), item -> ActiveStatus.word(item.active()))
                .shownAs(item -> ActiveStatus.badge(item.active()))
                .choices(ActiveStatus.choices())
                .width("8rem");
        grid.build(
                DomainListItem::name,
                item -> DomainStateBadges.words(item.state()),
                item -> ActiveStatus.badge(item.active()));
        grid.whenEmpty(ListCard.empty(getTranslation("own-domain.empty")));
        add(new ListCard(title, getTranslation("list.overview"), grid));
        updates.whileAttached(grid, user.get().accountId(), subject -> subject.startsWith("domain-"), grid::reload);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("own-domain.list") + " · MKM";
    }

    /** The ways here. */
    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        @Order(20)
        NavigationEntry ownDomainsNavigationEntry() {
            return new NavigationEntry("", "own-domain.list", VaadinIcon.GLOBE, OwnDomainsView.class);
        }

        @Bean
        @Order(20)
        OverviewTile ownDomainsTile(Contracts contracts) {
            return new OverviewTile(
                    "own-domain.list",
                    VaadinIcon.GLOBE,
                    () -> contracts.ownDomains().count(ListQuery.all()),
                    OwnDomainsView.class,
                    () -> true);
        }
    }
}
