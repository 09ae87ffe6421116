package de.fisinger.mkm.contract.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import de.fisinger.mkm.account.CurrentUser;
import de.fisinger.mkm.contract.ContractNavigation;
import de.fisinger.mkm.contract.Contracts;
import de.fisinger.mkm.contract.DomainListItem;
import de.fisinger.mkm.customer.CustomerDetails;
import de.fisinger.mkm.customer.CustomerTab;
import de.fisinger.mkm.ui.ActiveStatus;
import de.fisinger.mkm.ui.DataGrid;
import de.fisinger.mkm.ui.ListCard;
import de.fisinger.mkm.ui.LiveUpdates;
import de.fisinger.mkm.ui.PageLink;
import org.springframework.core.annotation.Order;

/** The tab Domains of a customer. */
@org.springframework.stereotype.Component
@Order(100)
class DomainsOfCustomerTab implements CustomerTab {

    static final String PATH = "domains";

    private final Contracts contracts;
    private final LiveUpdates updates;
    private final CurrentUser user;

    DomainsOfCustomerTab(Contracts contracts, LiveUpdates updates, CurrentUser user) {
        this.contracts = contracts;
        this.updates = updates;
        this.user = user;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String labelKey() {
        return "customer.tab.domains";
    }

    @Override
    public Component content(CustomerDetails customer) {
        return new DomainsOfCustomer(customer.id());
    }

    private final class DomainsOfCustomer extends Div {

        private static final long serialVersionUID = 1;

        DomainsOfCustomer(long customerId) {
            var title = getTranslation(labelKey());
            var grid = new DataGrid<>(title, contracts.domainListOf(customerId));
            grid.column("vertrag", getTranslation("contract.number"), DomainListItem::contractNumber)
                    .shownAs(item ->
                            new PageLink(ContractNavigation.domain(item.contractNumber()), item.contractNumber()))
                    .width("8rem");
            grid.column("domain", getTranslation("domain"), DomainListItem::name);
            grid.column("zustand", getTranslation("domain.state"), item -> DomainStateBadges.words(item.state()))
                    .shownAs(item -> new DomainStateBadges(item.state()))
                    .choices(DomainStateBadges.verifications())
                    .width("20rem");
            grid.column("status", getTranslation("contract.status"), item -> ActiveStatus.word(item.active()))
                    .shownAs(item -> ActiveStatus.badge(item.active()))
                    .choices(ActiveStatus.choices())
                    .width("8rem");
            grid.column("registrar", getTranslation("domain.registrar"), DomainListItem::registrar)
                    .width("8rem");
            grid.opens(item -> ContractNavigation.domain(item.contractNumber()));
            grid.build(
                    DomainListItem::name,
                    item -> item.contractNumber() + " · " + item.registrar() + " · "
                            + DomainStateBadges.words(item.state()),
                    item -> ActiveStatus.badge(item.active()));
            grid.whenEmpty(ListCard.empty(getTranslation("customer.domain.empty")));
            setWidthFull();
            add(new ListCard(title, grid));
            updates.whileAttached(grid, user.get().accountId(), subject -> subject.startsWith("domain-"), grid::reload);
        }
    }
}
