package de.fisinger.mkm.contract.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import de.fisinger.mkm.account.CurrentUser;
import de.fisinger.mkm.account.Role;
import de.fisinger.mkm.contract.Assignments;
import de.fisinger.mkm.contract.ContractNavigation;
import de.fisinger.mkm.contract.ContractUse;
import de.fisinger.mkm.contract.Contracts;
import de.fisinger.mkm.contract.PortfolioItem;
import de.fisinger.mkm.customer.Customers;
import de.fisinger.mkm.format.Numbers;
import de.fisinger.mkm.ui.ActiveStatus;
import de.fisinger.mkm.ui.DataGrid;
import de.fisinger.mkm.ui.FirstStep;
import de.fisinger.mkm.ui.InNavigation;
import de.fisinger.mkm.ui.ListCard;
import de.fisinger.mkm.ui.ListSelection;
import de.fisinger.mkm.ui.LiveUpdates;
import de.fisinger.mkm.ui.LucideIcon;
import de.fisinger.mkm.ui.OverviewTile;
import de.fisinger.mkm.ui.PageLink;
import de.fisinger.mkm.ui.SearchSource;
import de.fisinger.mkm.ui.SearchSource.Hit;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Produktverwaltung: the account's contracts and domains. */
@Route(ContractNavigation.LIST)
@RolesAllowed({Role.ADMINISTRATOR_NAME, Role.USER_NAME})
@PageTitle("contract.list")
@InNavigation(icon = LucideIcon.PACKAGE, order = 200)
class ContractListView extends VerticalLayout {

    /** What the page needs of others. */
    @Component
    record Services(Contracts contracts, Customers customers, Assignments assignments, ContractUse use) {}

    private final transient Services services;
    private final DataGrid<PortfolioItem> grid;
    private final Button assignChosen = new Button(LucideIcon.USERS.create(), _ -> assignChosen());
    private final ListSelection<PortfolioItem> selection = new ListSelection<>(
            PortfolioItem::id,
            PortfolioItem::active,
            item -> getTranslation("contract.select", item.contractNumber()),
            this::showSelection);

    ContractListView(Services services, LiveUpdates updates, CurrentUser user) {
        this.services = services;
        addClassName("page");
        var title = getTranslation("contract.list");
        grid = new DataGrid<>(title, services.contracts().list());
        grid.selectable(selection);
        grid.column("vertrag").shownAs(item -> new PageLink(item.address(), item.contractNumber()));
        grid.column("produkt").saying(ContractListView::productWords).shownAs(ContractListView::product);
        grid.column("status").shownAs(item -> ActiveStatus.badge(item.active()));
        grid.opens(PortfolioItem::address);
        grid.build();
        grid.whenEmpty(ListCard.empty(getTranslation("contract.empty")));
        add(new ListCard(title, getTranslation("list.overview"), grid, assignChosen));
        showSelection();
        updates.whileAttached(
                grid,
                user.get().accountId(),
                subject -> subject.startsWith("contract-") || subject.startsWith("domain-"),
                grid::reload);
    }

    private void showSelection() {
        var chosen = selection.rows().size();
        assignChosen.setVisible(chosen > 0);
        assignChosen.setText(getTranslation("assign.several", Numbers.whole(chosen)));
    }

    private void assignChosen() {
        var chosen = selection.rows();
        var several = new SeveralAssignments(chosen, services.contracts(), services.assignments(), services.use());
        new AssignCustomerDialog(
                        getTranslation("assign.several.what", Numbers.whole(chosen.size()), several.words()),
                        null,
                        services.customers(),
                        several,
                        _ -> {
                            selection.clear();
                            grid.reload();
                        })
                .open();
    }

    private static String productWords(PortfolioItem item) {
        return item.note() == null ? item.productName() : item.productName() + " " + noteWords(item.note());
    }

    private static String noteWords(String note) {
        return I18NProvider.translate("contract.note", note);
    }

    private static com.vaadin.flow.component.Component product(PortfolioItem item) {
        var product = new Span(item.productName());
        if (item.note() == null) {
            return product;
        }
        var note = new Span(noteWords(item.note()));
        note.addClassName("note");
        return new Span(product, note);
    }

    /** What the overview and the search show of it. */
    @Configuration(proxyBeanMethods = false)
    static class Parts {

        @Bean
        OverviewTile contractsTile(Contracts contracts) {
            return OverviewTile.of(ContractListView.class, "overview.contracts", contracts::list);
        }

        @Bean
        FirstStep firstContract(Contracts contracts) {
            return FirstStep.of(10, "overview.step.contract", ContractListView.class, contracts::list);
        }

        @Bean
        SearchSource contractSearch(Contracts contracts) {
            return SearchSource.of(
                    ContractListView.class,
                    contracts::list,
                    item -> new Hit(productWords(item), item.contractNumber() + " · " + item.area(), item.address()));
        }
    }
}
