package de.fisinger.mkm.product.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import de.fisinger.mkm.account.Role;
import de.fisinger.mkm.input.GoneException;
import de.fisinger.mkm.product.ProductChangedException;
import de.fisinger.mkm.product.ProductData;
import de.fisinger.mkm.product.ProductDetails;
import de.fisinger.mkm.product.ProductNavigation;
import de.fisinger.mkm.product.Products;
import de.fisinger.mkm.ui.ActiveStatus;
import de.fisinger.mkm.ui.Breadcrumb;
import de.fisinger.mkm.ui.Notes;
import de.fisinger.mkm.ui.OnceButton;
import de.fisinger.mkm.ui.Questions;
import de.fisinger.mkm.ui.UnsavedChanges;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;

/** Produkt bearbeiten: what the product stands for, to read, and the six fields that can be changed. */
@Route(ProductNavigation.LIST + "/:product([0-9]{1,18})")
@RolesAllowed({Role.ADMINISTRATOR_NAME, Role.USER_NAME})
class ProductView extends VerticalLayout implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private final transient Products products;
    private final transient ProductOrigin.Sources sources;
    private final ProductForm form;
    private final PresentationCard presentation;
    private final OnceButton save = new OnceButton();
    private long productId;
    private int version;
    private String name = "";
    private boolean isDone;

    ProductView(Products products, ProductOrigin.Sources sources, Validator validator) {
        this.products = products;
        this.sources = sources;
        this.presentation = new PresentationCard(validator, this::inFields, this::present);
        this.form = new ProductForm(validator, this::showPreview);
        addClassName("page");
        save.does(getTranslation("action.save"), () -> form.entered().ifPresent(this::save))
                .onEnterIn(form);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        productId = event.getRouteParameters().getLong("product").orElseThrow();
        show(products.find(productId).orElseThrow(NotFoundException::new));
    }

    private void show(ProductDetails product) {
        version = product.version();
        name = product.data().name();
        form.show(product.data());
        presentation.show(product);
        var hint = new Paragraph(getTranslation("form.required-hint"));
        hint.addClassName("note");
        var buttons = new Div(new Button(getTranslation("action.cancel"), _ -> leave()), save);
        buttons.addClassName("form-buttons");
        var card = new Div(new H2(getTranslation("product.form.information")), form, hint, buttons);
        card.addClassNames("card", "product-form");
        removeAll();
        add(
                new Breadcrumb(ProductNavigation.LIST, getTranslation("product.list"), product.id() + " · " + name),
                new ProductOrigin(product, sources),
                card,
                presentation);
    }

    private ProductData inFields() {
        return form.inFields();
    }

    private void showPreview() {
        presentation.showPreview();
    }

    private void present(PresentationCard.Wanted wanted) {
        try {
            var now = products.present(
                    productId, version, wanted.presentation(), wanted.picture(), wanted.withoutPicture());
            version = now.version();
            presentation.show(now);
            Notes.success(getTranslation("product.saved"));
        } catch (ProductChangedException e) {
            Questions.ask(
                    getTranslation("product.conflict.title"),
                    getTranslation("product.conflict.presentation"),
                    getTranslation("product.conflict.take-mine"),
                    () -> {
                        version = e.now().version();
                        present(wanted);
                    },
                    getTranslation("leave.stay"),
                    () -> {});
        } catch (GoneException e) {
            isDone = true;
            Notes.error(getTranslation("product.gone"));
            leave();
        }
    }

    private void save(ProductData data) {
        try {
            products.change(productId, version, data);
            isDone = !presentation.isChanged();
            Notes.success(getTranslation("product.saved"));
            leave();
        } catch (ProductChangedException e) {
            compare(data, e.now());
        } catch (GoneException e) {
            isDone = true;
            Notes.error(getTranslation("product.gone"));
            leave();
        }
    }

    /** Somebody else was quicker: says what is stored by now, before it is overwritten. */
    private void compare(ProductData mine, ProductDetails now) {
        var theirs = now.data();
        var stored = getTranslation(
                "product.conflict.text", theirs.name(), theirs.netPrice(), ActiveStatus.word(theirs.active()));
        Questions.ask(
                getTranslation("product.conflict.title"),
                hasSameTexts(mine, theirs) ? stored : stored + " " + getTranslation("product.conflict.texts"),
                getTranslation("product.conflict.take-mine"),
                () -> {
                    version = now.version();
                    save(mine);
                },
                getTranslation("leave.stay"),
                () -> {});
    }

    private static boolean hasSameTexts(ProductData mine, ProductData theirs) {
        return mine.description().equals(theirs.description())
                && mine.inAppPrices() == theirs.inAppPrices()
                && mine.inAppInfo().equals(theirs.inAppInfo());
    }

    private void leave() {
        getUI().ifPresent(ui -> ui.navigate(ProductNavigation.LIST));
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (!isDone && (form.isChanged() || presentation.isChanged())) {
            UnsavedChanges.ask(event);
        }
    }

    @Override
    public String getPageTitle() {
        return name + " · MKM";
    }
}
