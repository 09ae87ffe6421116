package de.fisinger.mkm.contract.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import de.fisinger.mkm.account.CurrentUser;
import de.fisinger.mkm.contract.ContractNavigation;
import de.fisinger.mkm.contract.Contracts;
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
record DomainsOfCustomerTab(Contracts contracts, LiveUpdates updates, CurrentUser user) implements CustomerTab {

    static final String PATH = "domains";

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

        DomainsOfCustomer(long customerId) {
            var title = getTranslation(labelKey());
            var grid = new DataGrid<>(title, contracts.domainListOf(customerId));
            grid.column("vertrag")
                    .shownAs(item ->
                            new PageLink(ContractNavigation.domain(item.contractNumber()), item.contractNumber()));
            grid.column("zustand")
                    .saying(item -> DomainStateBadges.words(item.state()))
                    .shownAs(item -> new DomainStateBadges(item.state()));
            grid.column("status").shownAs(item -> ActiveStatus.badge(item.active()));
            grid.opens(item -> ContractNavigation.domain(item.contractNumber()));
            grid.build();
            grid.whenEmpty(ListCard.empty(getTranslation("customer.domain.empty")));
            setWidthFull();
            add(new ListCard(title, grid));
            updates.whileAttached(grid, user.get().accountId(), subject -> subject.startsWith("domain-"), grid::reload);
        }
    }
}
