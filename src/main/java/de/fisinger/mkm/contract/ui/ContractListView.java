package de.fisinger.mkm.contract.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.data.VaadinSpringDataHelpers;
import de.fisinger.mkm.account.Role;
import de.fisinger.mkm.contract.ContractDetails;
import de.fisinger.mkm.contract.ContractNavigation;
import de.fisinger.mkm.contract.Contracts;
import de.fisinger.mkm.ui.NavigationEntry;
import de.fisinger.mkm.ui.PhoneRows;
import de.fisinger.mkm.ui.StatusBadge;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;

/** Produktverwaltung: the account's contracts. */
@Route(ContractNavigation.LIST)
@RolesAllowed({Role.ADMINISTRATOR_NAME, Role.USER_NAME})
class ContractListView extends VerticalLayout implements HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, "contractNumber");

    ContractListView(Contracts contracts) {
        addClassName("page");
        var grid = new Grid<ContractDetails>();
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.ROW_STRIPES);
        grid.addComponentColumn(ContractListView::link)
                .setHeader(getTranslation("contract.number"))
                .setSortProperty("contractNumber")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(ContractListView::product)
                .setHeader(getTranslation("contract.product"))
                .setSortProperty("productName");
        grid.addColumn(ContractDetails::area)
                .setHeader(getTranslation("contract.area"))
                .setSortProperty("area");
        grid.addComponentColumn(this::status)
                .setHeader(getTranslation("contract.status"))
                .setSortProperty("active")
                .setAutoWidth(true)
                .setFlexGrow(0);
        PhoneRows.on(
                grid,
                contract -> contract.contractNumber() + " · " + contract.productName(),
                ContractDetails::area,
                this::status);
        grid.setItems(
                query -> contracts
                        .list(PageRequest.of(
                                query.getPage(),
                                query.getPageSize(),
                                VaadinSpringDataHelpers.toSpringDataSort(query).and(NEWEST_FIRST)))
                        .stream(),
                _ -> contracts.count());
        grid.addItemClickListener(
                click -> getUI().ifPresent(ui -> ui.navigate(ContractView.class, parameters(click.getItem()))));
        grid.setEmptyStateText(getTranslation("contract.empty"));
        var heading = new Div(
                new Div(new H2(getTranslation("contract.list")), new Paragraph(getTranslation("list.overview"))));
        heading.addClassName("card-heading");
        var card = new Div(heading, grid);
        card.addClassName("card");
        add(card);
    }

    private static Component link(ContractDetails contract) {
        return new RouterLink(contract.contractNumber(), ContractView.class, parameters(contract));
    }

    private static RouteParameters parameters(ContractDetails contract) {
        return new RouteParameters("contract", contract.contractNumber());
    }

    private static Component product(ContractDetails contract) {
        var product = new Span(contract.productName());
        if (contract.note() != null) {
            var note = new Span(product.getTranslation("contract.note", contract.note()));
            note.addClassName("note");
            product = new Span(product, note);
        }
        return product;
    }

    private Component status(ContractDetails contract) {
        return contract.active()
                ? new StatusBadge(StatusBadge.Look.SUCCESS, getTranslation("status.active"))
                : new StatusBadge(StatusBadge.Look.NEUTRAL, getTranslation("status.inactive"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("contract.list") + " · MKM";
    }

    /** The navigation's way here. */
    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        @Order(200)
        NavigationEntry contractNavigationEntry() {
            return new NavigationEntry("", "contract.list", VaadinIcon.PACKAGE, ContractListView.class);
        }
    }
}
