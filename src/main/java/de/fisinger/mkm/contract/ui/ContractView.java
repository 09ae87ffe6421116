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
import de.fisinger.mkm.contract.ContractDetails;
import de.fisinger.mkm.contract.ContractNavigation;
import de.fisinger.mkm.contract.ContractTab;
import de.fisinger.mkm.contract.ContractUse;
import de.fisinger.mkm.contract.Contracts;
import de.fisinger.mkm.contract.ShopArticles;
import de.fisinger.mkm.customer.Customers;
import de.fisinger.mkm.ui.ActiveStatus;
import de.fisinger.mkm.ui.Facts;
import de.fisinger.mkm.ui.LiveUpdates;
import de.fisinger.mkm.ui.RouteTabs;
import de.fisinger.mkm.ui.ShopLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** A contract: Produktinformationen, the tabs that its kind has, each with an address of its own, and the menu. */
@Route(ContractNavigation.LIST + "/:contract/:tab?")
@RolesAllowed({Role.ADMINISTRATOR_NAME, Role.USER_NAME})
class ContractView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

    /** What the page reads and changes. */
    @Service
    record Services(
            Contracts contracts,
            ShopArticles articles,
            Assignments assignments,
            Customers customers,
            ContractUse use) {}

    private final transient Services services;
    private final transient List<ContractTab> allTabs;
    private final Div information = new Div();
    private String contractNumber = "";

    ContractView(Services services, List<ContractTab> allTabs, LiveUpdates updates, CurrentUser user) {
        this.services = services;
        this.allTabs = allTabs;
        addClassName("page");
        information.addClassName("card");
        updates.whileAttached(
                information,
                user.get().accountId(),
                subject -> subject.startsWith("contract-") || subject.startsWith("customer-"),
                () -> services.contracts().find(contractNumber).ifPresent(this::show));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var contract = services.contracts()
                .find(event.getRouteParameters().get("contract").orElseThrow())
                .orElseThrow(NotFoundException::new);
        contractNumber = contract.contractNumber();
        var tabs = allTabs.stream().filter(tab -> tab.appliesTo(contract)).toList();
        var path = event.getRouteParameters().get("tab");
        var shown =
                tabs.stream().filter(tab -> tab.path().equals(path.orElse(""))).findFirst();
        if (path.isPresent() && shown.isEmpty()) {
            throw new NotFoundException();
        }
        removeAll();
        add(new PortfolioHeading(contract.contractNumber(), contract.productName(), this::assign));
        if (!tabs.isEmpty()) {
            add(tabBar(contract, tabs, path.orElse("")));
        }
        add(shown.map(tab -> tab.content(contract)).orElse(information));
        show(contract);
    }

    private RouteTabs tabBar(ContractDetails contract, List<ContractTab> tabs, String shown) {
        var bar = new RouteTabs();
        bar.add(
                ContractNavigation.contract(contract.contractNumber()),
                getTranslation("contract.information"),
                shown.isEmpty());
        tabs.forEach(tab -> bar.add(
                ContractNavigation.tab(contract.contractNumber(), tab.path()),
                getTranslation(tab.labelKey()),
                tab.path().equals(shown)));
        return bar;
    }

    private void show(ContractDetails contract) {
        var facts = new Facts();
        facts.add(getTranslation("contract.number"), contract.contractNumber());
        facts.add(getTranslation("contract.product"), contract.productName());
        if (contract.note() != null) {
            facts.add(getTranslation("contract.note-label"), contract.note());
        }
        facts.add(getTranslation("contract.area"), contract.area());
        facts.add(getTranslation("contract.status"), ActiveStatus.badge(contract.active()));
        facts.add(
                getTranslation("assign.customer"),
                AssignedCustomer.of(contract.customerId(), services.customers(), "produkte"));
        if (contract.articleId() != null) {
            services.articles()
                    .find(contract.articleId())
                    .ifPresent(article ->
                            facts.add(getTranslation("contract.article"), ShopLink.of(article.name(), article.page())));
        }
        information.removeAll();
        information.add(new H2(getTranslation("contract.information")), facts);
    }

    private void assign() {
        services.contracts()
                .find(contractNumber)
                .ifPresent(contract -> new AssignCustomerDialog(
                                contract.contractNumber() + " · " + contract.productName(),
                                contract.customerId(),
                                services.customers(),
                                assignment(contract),
                                _ -> services.contracts().find(contractNumber).ifPresent(this::show))
                        .open());
    }

    private AssignCustomerDialog.Assignment assignment(ContractDetails contract) {
        return new AssignCustomerDialog.Assignment() {

            @Override
            public void to(@Nullable Long customerId) {
                services.assignments().assignContract(contract.id(), contract.customerId(), customerId);
            }

            @Override
            public long hostingsOfOthers(@Nullable Long customerId) {
                return contract.kind().carriesHostings()
                        ? services.use().hostingsOfOthers(contract.id(), customerId)
                        : 0;
            }
        };
    }

    @Override
    public String getPageTitle() {
        return contractNumber + " · MKM";
    }
}
