package de.fisinger.mkm.contract.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import de.fisinger.mkm.account.CurrentUser;
import de.fisinger.mkm.account.Role;
import de.fisinger.mkm.contract.Assignments;
import de.fisinger.mkm.contract.ContractNavigation;
import de.fisinger.mkm.contract.Contracts;
import de.fisinger.mkm.contract.DomainDetails;
import de.fisinger.mkm.customer.Customers;
import de.fisinger.mkm.ui.ActiveStatus;
import de.fisinger.mkm.ui.Facts;
import de.fisinger.mkm.ui.LiveUpdates;
import jakarta.annotation.security.RolesAllowed;

/** A domain: Produktinformationen with its state at the registrar, and the menu with "Kunde zuordnen". */
@Route(ContractNavigation.DOMAINS + "/:contract")
@RolesAllowed({Role.ADMINISTRATOR_NAME, Role.USER_NAME})
class DomainView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Contracts contracts;
    private final transient Assignments assignments;
    private final transient Customers customers;
    private final Div card = new Div();
    private String contractNumber = "";
    private String name = "";

    DomainView(
            Contracts contracts, Assignments assignments, Customers customers, LiveUpdates updates, CurrentUser user) {
        this.contracts = contracts;
        this.assignments = assignments;
        this.customers = customers;
        addClassName("page");
        card.addClassName("card");
        updates.whileAttached(
                card,
                user.get().accountId(),
                subject -> subject.startsWith("domain-") || subject.startsWith("customer-"),
                () -> contracts.findDomain(contractNumber).ifPresent(this::show));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var domain = contracts
                .findDomain(event.getRouteParameters().get("contract").orElseThrow())
                .orElseThrow(NotFoundException::new);
        contractNumber = domain.contractNumber();
        name = domain.name();
        removeAll();
        add(new PortfolioHeading(contractNumber, name, this::assign), card);
        show(domain);
    }

    private void show(DomainDetails domain) {
        var facts = new Facts();
        facts.add(getTranslation("contract.number"), domain.contractNumber());
        facts.add(getTranslation("domain"), domain.name());
        facts.add(getTranslation("domain.state"), new DomainStateBadges(domain.state()));
        facts.add(getTranslation("contract.status"), ActiveStatus.badge(domain.active()));
        facts.add(getTranslation("domain.registrar"), domain.registrar());
        facts.add(
                getTranslation("assign.customer"),
                AssignedCustomer.of(domain.customerId(), customers, DomainsOfCustomerTab.PATH));
        card.removeAll();
        card.add(new H2(getTranslation("contract.information")), facts);
    }

    private void assign() {
        contracts
                .findDomain(contractNumber)
                .ifPresent(domain -> new AssignCustomerDialog(
                                domain.name(),
                                domain.customerId(),
                                customers,
                                customerId -> assignments.assignDomain(domain.id(), domain.customerId(), customerId),
                                _ -> contracts.findDomain(contractNumber).ifPresent(this::show))
                        .open());
    }

    @Override
    public String getPageTitle() {
        return name + " · MKM";
    }
}
