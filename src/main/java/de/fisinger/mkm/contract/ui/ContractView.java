package de.fisinger.mkm.contract.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import de.fisinger.mkm.account.Role;
import de.fisinger.mkm.contract.ContractDetails;
import de.fisinger.mkm.contract.ContractNavigation;
import de.fisinger.mkm.contract.ContractTab;
import de.fisinger.mkm.contract.Contracts;
import de.fisinger.mkm.ui.Facts;
import de.fisinger.mkm.ui.StatusBadge;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;

/** A contract: Produktinformationen, and the tabs that its kind has. Each tab has an address of its own. */
@Route(ContractNavigation.LIST + "/:contract/:tab?")
@RolesAllowed({Role.ADMINISTRATOR_NAME, Role.USER_NAME})
class ContractView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient Contracts contracts;
    private final transient List<ContractTab> allTabs;
    private String contractNumber = "";

    ContractView(Contracts contracts, List<ContractTab> allTabs) {
        this.contracts = contracts;
        this.allTabs = allTabs;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var contract = contracts
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
        add(heading(contract));
        if (!tabs.isEmpty()) {
            add(tabBar(contract, tabs, path.orElse("")));
        }
        add(shown.map(tab -> tab.content(contract)).orElseGet(() -> information(contract)));
    }

    private H2 heading(ContractDetails contract) {
        var back = new RouterLink(getTranslation("contract.list"), ContractListView.class);
        var heading = new H2(back, new Span(" › " + contract.contractNumber() + " · " + contract.productName()));
        heading.addClassName("breadcrumb");
        return heading;
    }

    private Tabs tabBar(ContractDetails contract, List<ContractTab> tabs, String shown) {
        var bar = new Tabs();
        bar.add(new Tab(new RouterLink(
                getTranslation("contract.information"),
                ContractView.class,
                new RouteParameters("contract", contract.contractNumber()))));
        for (var tab : tabs) {
            var item = new Tab(new RouterLink(
                    getTranslation(tab.labelKey()),
                    ContractView.class,
                    new RouteParameters(Map.of("contract", contract.contractNumber(), "tab", tab.path()))));
            bar.add(item);
            if (tab.path().equals(shown)) {
                bar.setSelectedTab(item);
            }
        }
        return bar;
    }

    private Div information(ContractDetails contract) {
        var facts = new Facts();
        facts.add(getTranslation("contract.number"), contract.contractNumber());
        facts.add(getTranslation("contract.product"), contract.productName());
        if (contract.note() != null) {
            facts.add(getTranslation("contract.note-label"), contract.note());
        }
        facts.add(getTranslation("contract.area"), contract.area());
        facts.add(
                getTranslation("contract.status"),
                new StatusBadge(
                        contract.active() ? StatusBadge.Look.SUCCESS : StatusBadge.Look.NEUTRAL,
                        getTranslation(contract.active() ? "status.active" : "status.inactive")));
        var card = new Div(facts);
        card.addClassName("card");
        return card;
    }

    @Override
    public String getPageTitle() {
        return contractNumber + " · MKM";
    }
}
