package de.fisinger.mkm.product.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
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
import de.fisinger.mkm.ui.ListCard;
import de.fisinger.mkm.ui.LiveUpdates;
import de.fisinger.mkm.ui.NavigationEntry;
import de.fisinger.mkm.ui.Notes;
import de.fisinger.mkm.ui.Questions;
import de.fisinger.mkm.ui.RowActions;
import de.fisinger.mkm.ui.ShopLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** MKM → Produkte: the Produktübersicht. */
@Route(ProductNavigation.LIST)
@RolesAllowed({Role.ADMINISTRATOR_NAME, Role.USER_NAME})
class ProductListView extends VerticalLayout implements HasDynamicTitle {

    private static final long serialVersionUID = 1;

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
                new Button(getTranslation("product.new"), VaadinIcon.PLUS.create(), _ -> create())));
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
        grid.column("id", getTranslation("product.id"), ProductListItem::id)
                .shownAs(item -> new Span(String.valueOf(item.id())))
                .number()
                .width("6rem");
        grid.column("typ", getTranslation("product.type"), item -> typeWord(item.type()))
                .shownAs(item -> ShopLink.of(typeWord(item.type()), item.shopPage()))
                .choices(types())
                .width("14rem");
        grid.column("produkt", getTranslation("product"), ProductListItem::name).shownAs(ProductListView::product);
        grid.column("status", getTranslation("contract.status"), item -> ActiveStatus.word(item.active()))
                .shownAs(item -> ActiveStatus.badge(item.active()))
                .choices(ActiveStatus.choices())
                .width("9rem");
        grid.column("nutzung", getTranslation("product.usage"), ProductListItem::customers)
                .number()
                .width("8rem");
        grid.exportColumn(getTranslation("product.net-price"), ProductListItem::netPrice);
        grid.actions(this::actions);
        grid.opens(item -> ProductNavigation.product(item.id()));
        grid.build(
                ProductListItem::name,
                item -> typeWord(item.type()) + " · " + getTranslation("product.usage") + " " + item.customers(),
                ProductListView::phoneStatus);
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

    private Map<String, String> types() {
        Map<String, String> types = new LinkedHashMap<>();
        for (var type : ProductType.values()) {
            types.put(type.name(), typeWord(type));
        }
        return types;
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

    @Override
    public String getPageTitle() {
        return getTranslation("product.list") + " · MKM";
    }

    /** The navigation's way here. */
    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        @Order(110)
        NavigationEntry productNavigationEntry() {
            return new NavigationEntry("navigation.mkm", "product.list", VaadinIcon.TAGS, ProductListView.class);
        }
    }
}
