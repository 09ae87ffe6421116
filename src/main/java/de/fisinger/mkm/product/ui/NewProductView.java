package de.fisinger.mkm.product.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import de.fisinger.mkm.account.Role;
import de.fisinger.mkm.product.NewProduct;
import de.fisinger.mkm.product.ProductData;
import de.fisinger.mkm.product.ProductNavigation;
import de.fisinger.mkm.product.ProductRefusedException;
import de.fisinger.mkm.product.ProductType;
import de.fisinger.mkm.product.Products;
import de.fisinger.mkm.ui.Breadcrumb;
import de.fisinger.mkm.ui.InSearch;
import de.fisinger.mkm.ui.Notes;
import de.fisinger.mkm.ui.OnceButton;
import de.fisinger.mkm.ui.UnsavedChanges;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A new product: its type first, then what it stands for, then the fields that both types have. */
@Route(ProductNavigation.NEW)
@RolesAllowed({Role.ADMINISTRATOR_NAME, Role.USER_NAME})
@InSearch("product.new")
@PageTitle("product.form.title")
class NewProductView extends VerticalLayout implements BeforeLeaveObserver {

    private final transient Products products;
    private final RadioButtonGroup<ProductType> type = new RadioButtonGroup<>();
    private final ShopChoice shop;
    private final ResellerChoice reseller;
    private final Paragraph explanation = new Paragraph();
    private final Div fields = new Div();
    private final ProductForm form;
    private final OnceButton submit = new OnceButton();
    private boolean isDone;

    NewProductView(
            Products products, ShopChoice.Articles articles, ResellerChoice.Sources sources, Validator validator) {
        this.products = products;
        this.shop = new ShopChoice(articles);
        this.reseller = new ResellerChoice(sources);
        this.form = new ProductForm(validator, () -> {});
        addClassName("page");
        form.show(ProductData.EMPTY);
        chooseType();
        explanation.addClassName("explanation");
        explanation.getElement().setAttribute("role", "status");
        var hint = new Paragraph(getTranslation("form.required-hint"));
        hint.addClassName("note");
        fields.add(new H2(getTranslation("product.form.information")), form, hint);
        prepareSubmit();
        var buttons =
                new Div(new Button(getTranslation("action.cancel"), _ -> leaveTo(ProductNavigation.LIST)), submit);
        buttons.addClassName("form-buttons");
        var card = new Div(type, explanation, shop, reseller, fields, buttons);
        card.addClassNames("card", "product-form");
        add(
                new Breadcrumb(
                        ProductNavigation.LIST, getTranslation("product.list"), getTranslation("product.form.title")),
                card);
        show(null);
    }

    private void chooseType() {
        type.setLabel(getTranslation("product.type"));
        type.setRequiredIndicatorVisible(true);
        type.setItems(ProductType.values());
        type.setItemLabelGenerator(value -> getTranslation("product.type." + value.name()));
        type.addValueChangeListener(change -> show(change.getValue()));
        UnsavedChanges.watch(type);
    }

    private void prepareSubmit() {
        submit.does(getTranslation("product.form.submit"), this::submit);
        // not around the buttons: Enter on "Abbrechen" cancels
        submit.addClickShortcut(Key.ENTER).listenOn(shop, reseller, form);
    }

    /** Shows what belongs to the type, or why there can't be a product of it. */
    private void show(@Nullable ProductType chosen) {
        var isPossible = chosen != null && (chosen == ProductType.SHOP ? shop.isPossible() : reseller.isPossible());
        explanation.setVisible(chosen != null && !isPossible);
        if (chosen != null) {
            explanation.setText(getTranslation("product.impossible." + chosen.name()));
        }
        shop.setVisible(isPossible && chosen == ProductType.SHOP);
        reseller.setVisible(isPossible && chosen == ProductType.RESELLER);
        fields.setVisible(isPossible);
        submit.setVisible(isPossible);
    }

    private void submit() {
        try {
            entered().ifPresent(product -> {
                products.create(product);
                isDone = true;
                Notes.success(getTranslation("product.created"));
                leaveTo(ProductNavigation.LIST);
            });
        } catch (ProductRefusedException e) {
            switch (e.problem()) {
                case ARTICLE -> shop.refuse();
                case CONTRACT -> reseller.refuse();
                case PLAN -> reseller.refusePlan();
            }
        }
    }

    /** Everything is checked, so that all errors show at once; the first wrong field has the focus. */
    private Optional<NewProduct> entered() {
        var data = form.entered();
        return switch (type.getValue()) {
            case SHOP ->
                shop.chosen().flatMap(article -> data.map(entered -> new NewProduct.OfShop(article.id(), entered)));
            case RESELLER ->
                reseller.chosen()
                        .flatMap(chosen -> data.map(
                                entered -> new NewProduct.OfReseller(chosen.contractId(), chosen.plan(), entered)));
        };
    }

    private void leaveTo(String address) {
        getUI().ifPresent(ui -> ui.navigate(address));
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (!isDone && (form.isChanged() || shop.isChanged() || reseller.isChanged())) {
            UnsavedChanges.ask(event);
        }
    }
}
