package de.fisinger.mkm.account.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import de.fisinger.mkm.account.PasswordLinks;
import de.fisinger.mkm.account.PasswordLinks.Owner;
import de.fisinger.mkm.account.WeakPasswordException;
import de.fisinger.mkm.ui.BrandLinks;
import de.fisinger.mkm.ui.BrandMark;
import de.fisinger.mkm.ui.Brands;
import de.fisinger.mkm.ui.NewPasswordFields;
import de.fisinger.mkm.ui.OnceButton;

/** Where the link of an invitation or of "Passwort vergessen" leads: sets the password. Opening it uses nothing up. */
@Route(value = "passwort/:token", autoLayout = false)
@AnonymousAllowed
@PageTitle("password-link.title")
class SetPasswordView extends Main implements BeforeEnterObserver {

    private final transient PasswordLinks links;
    private final NewPasswordFields password = new NewPasswordFields();
    private final VerticalLayout form = new VerticalLayout();
    private String token = "";

    SetPasswordView(PasswordLinks links, Brands brands) {
        this.links = links;
        password.guard();
        addClassName("sign-in");
        form.addClassName("narrow-form");
        var brand = brands.current();
        add(new Div(BrandMark.large(brand), form), BrandLinks.of(brand));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get("token").orElse("");
        links.owner(token).ifPresentOrElse(this::ask, this::sayItIsVoid);
    }

    private void ask(Owner owner) {
        var submit = new OnceButton().does(getTranslation("password-link.submit"), this::submit);
        submit.addClickShortcut(Key.ENTER);
        show(new Paragraph(getTranslation("password-link.text", owner.userName())), password, submit);
        password.focus();
    }

    private void submit() {
        password.value().ifPresent(this::set);
    }

    private void set(String wanted) {
        try {
            if (links.setPassword(token, wanted)) {
                show(
                        new Paragraph(getTranslation("password-link.done")),
                        new RouterLink(getTranslation("forgotten.back"), SignInView.class));
            } else {
                sayItIsVoid();
            }
        } catch (WeakPasswordException e) {
            password.refuse(
                    getTranslation("password-link.problem." + e.problem().name()));
        }
    }

    private void sayItIsVoid() {
        show(
                new Paragraph(getTranslation("password-link.void")),
                new RouterLink(getTranslation("forgotten.title"), ForgottenPasswordView.class));
    }

    private void show(com.vaadin.flow.component.Component... content) {
        form.removeAll();
        form.add(new H1(getTranslation("password-link.title")));
        form.add(content);
    }
}
