package de.fisinger.mkm.product.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import de.fisinger.mkm.account.CurrentUser;
import de.fisinger.mkm.account.Role;
import de.fisinger.mkm.product.ProductInUseException;
import de.fisinger.mkm.product.ProductListItem;
import de.fisinger.mkm.product.ProductNavigation;
import de.fisinger.mkm.product.ProductType;
import de.fisinger.mkm.product.Products;
import de.fisinger.mkm.ui.ActiveStatus;
import de.fisinger.mkm.ui.DataGrid;
import de.fisinger.mkm.ui.FirstStep;
import de.fisinger.mkm.ui.InNavigation;
import de.fisinger.mkm.ui.ListCard;
import de.fisinger.mkm.ui.LiveUpdates;
import de.fisinger.mkm.ui.LucideIcon;
import de.fisinger.mkm.ui.Notes;
import de.fisinger.mkm.ui.OverviewTile;
import de.fisinger.mkm.ui.Questions;
import de.fisinger.mkm.ui.RowActions;
import de.fisinger.mkm.ui.SearchSource;
import de.fisinger.mkm.ui.SearchSource.Hit;
import de.fisinger.mkm.ui.ShopLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** MKM → Produkte: the Produktübersicht. */
@Route(ProductNavigation.LIST)
@RolesAllowed({Role.ADMINISTRATOR_NAME, Role.USER_NAME})
@PageTitle("product.list")
@InNavigation(group = "navigation.mkm", icon = LucideIcon.TAGS, order = 110)
class ProductListView extends VerticalLayout {

    /** What changes the list: products, and who has them. */
    private static final Pattern SUBJECTS = Pattern.compile("(product|hosting|contract)-.*");

    private final transient Products products;
    private final DataGrid<ProductListItem> grid;

    ProductListView(Products products, LiveUpdates updates, CurrentUser user) {
        this.products = products;
        addClassName("page");
        grid = new DataGrid<>(getTranslation("product.list"), products.list());
        addColumns();
        grid.whenEmpty(ListCard.empty(
                getTranslation("product.empty"),
                new Button(getTranslation("product.new"), LucideIcon.PLUS.create(), _ -> create())));
        add(new ListCard(
                getTranslation("product.list.title"),
                getTranslation("list.overview"),
                grid,
                ListCard.plus(getTranslation("product.new"), this::create)));
        updates.whileAttached(
                grid,
                user.get().accountId(),
                subject -> SUBJECTS.matcher(subject).matches(),
                grid::reload);
    }

    private void create() {
        getUI().ifPresent(ui -> ui.navigate(NewProductView.class));
    }

    private void addColumns() {
        grid.column("typ").shownAs(item -> ShopLink.of(typeWord(item.type()), item.shopPage()));
        grid.column("produkt").shownAs(ProductListView::product);
        grid.column("status")
                .shownAs(item -> ActiveStatus.badge(item.active()))
                .onTheRight(ProductListView::phoneStatus);
        grid.actions(this::actions);
        grid.opens(item -> ProductNavigation.product(item.id()));
        grid.build();
    }

    private static Component phoneStatus(ProductListItem item) {
        var status = new Div(ActiveStatus.badge(item.active()));
        PlanStateBadge.of(item.planState(), item.planName(), item.planNameNow()).ifPresent(status::add);
        status.addClassName("status-lines");
        return status;
    }

    private String typeWord(ProductType type) {
        return getTranslation("product.type." + type.name());
    }

    private static Component product(ProductListItem item) {
        var name = new Span(item.name());
        return PlanStateBadge.of(item.planState(), item.planName(), item.planNameNow())
                .<Component>map(badge -> new Div(name, badge))
                .orElse(name);
    }

    private Component actions(ProductListItem item) {
        List<Component> actions = new ArrayList<>();
        actions.add(RowActions.edit(ProductNavigation.product(item.id()), getTranslation("product.edit", item.name())));
        if (item.deletable()) {
            actions.add(RowActions.delete(getTranslation("product.delete", item.name()), _ -> askToDelete(item)));
        }
        return RowActions.row(actions.toArray(Component[]::new));
    }

    private void askToDelete(ProductListItem item) {
        Questions.ask(
                getTranslation("product.delete.title"),
                getTranslation("product.delete.question", item.name()),
                getTranslation("action.delete"),
                () -> delete(item));
    }

    private void delete(ProductListItem item) {
        try {
            products.delete(item.id());
            Notes.success(getTranslation("product.deleted"));
        } catch (ProductInUseException e) {
            Notes.error(getTranslation("product.in-use"));
        }
        grid.reload();
    }

    /** What the overview and the search show of it. */
    @Configuration(proxyBeanMethods = false)
    static class Parts {

        @Bean
        OverviewTile productsTile(Products products) {
            return OverviewTile.of(ProductListView.class, "overview.products", products::list);
        }

        @Bean
        FirstStep firstProduct(Products products) {
            return FirstStep.of(20, "overview.step.product", ProductListView.class, products::list);
        }

        @Bean
        SearchSource productSearch(Products products) {
            return SearchSource.of(
                    ProductListView.class,
                    products::list,
                    item -> new Hit(
                            item.name(),
                            I18NProvider.translate("product.type." + item.type().name()),
                            ProductNavigation.product(item.id())));
        }
    }
}
