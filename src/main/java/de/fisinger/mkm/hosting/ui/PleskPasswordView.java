package de.fisinger.mkm.hosting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import de.fisinger.mkm.hosting.PleskPasswordRefusedException;
import de.fisinger.mkm.hosting.PleskPasswords;
import de.fisinger.mkm.hosting.PleskPasswords.Owner;
import de.fisinger.mkm.ui.Background;
import de.fisinger.mkm.ui.BrandLinks;
import de.fisinger.mkm.ui.BrandMark;
import de.fisinger.mkm.ui.Brands;
import de.fisinger.mkm.ui.NewPasswordFields;
import de.fisinger.mkm.ui.OnceButton;

/** Where the link of a hosting's mail leads: sets the password for Plesk. Opening it uses nothing up. */
@Route(value = PleskPasswords.PATH + "/:token", autoLayout = false)
@AnonymousAllowed
@PageTitle("plesk-password.title")
class PleskPasswordView extends Main implements BeforeEnterObserver {

    private final transient PleskPasswords passwords;
    private final NewPasswordFields password = new NewPasswordFields();
    private final Checkbox forFtp = new Checkbox();
    private final OnceButton submit = new OnceButton();
    private final VerticalLayout form = new VerticalLayout();
    private String token = "";

    PleskPasswordView(PleskPasswords passwords, Brands brands) {
        this.passwords = passwords;
        password.guard();
        addClassName("sign-in");
        form.addClassName("narrow-form");
        password.help(getTranslation("plesk-password.help"));
        submit.begins(getTranslation("password-link.submit"), this::submit);
        submit.addClickShortcut(Key.ENTER);
        var brand = brands.current();
        add(new Div(BrandMark.large(brand), form), BrandLinks.of(brand));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get("token").orElse("");
        passwords.owner(token).ifPresentOrElse(this::ask, this::sayItIsVoid);
    }

    private void ask(Owner owner) {
        forFtp.setVisible(owner.systemUser() != null);
        forFtp.setLabel(getTranslation("plesk-password.for-ftp", owner.systemUser()));
        show(new Paragraph(getTranslation("plesk-password.text", owner.pleskLogin())), password, forFtp, submit);
        password.focus();
    }

    private void submit() {
        var owner = passwords.owner(token);
        password.value()
                .ifPresentOrElse(
                        wanted -> Background.run(
                                this,
                                () -> passwords.setPassword(token, wanted, forFtp.getValue()),
                                isSet -> owner.filter(_ -> isSet).ifPresentOrElse(this::done, this::sayItIsVoid),
                                this::explain),
                        () -> submit.setEnabled(true));
    }

    private void explain(RuntimeException failure) {
        submit.setEnabled(true);
        password.refuse(
                failure instanceof PleskPasswordRefusedException refused
                        ? getTranslation(
                                "plesk-password.problem." + refused.problem().name())
                        : getTranslation("error.unexpected"));
    }

    private void done(Owner owner) {
        show(
                new Paragraph(getTranslation("plesk-password.done", owner.pleskLogin())),
                ftp(owner),
                new Anchor(owner.server().panel().toString(), getTranslation("plesk-password.open")));
    }

    private Paragraph ftp(Owner owner) {
        var said = new Paragraph(
                forFtp.getValue()
                        ? getTranslation("plesk-password.done-ftp", owner.systemUser())
                        : getTranslation("plesk-password.ftp-as-before", owner.systemUser()));
        said.setVisible(owner.systemUser() != null);
        return said;
    }

    private void sayItIsVoid() {
        show(new Paragraph(getTranslation("plesk-password.void")));
    }

    private void show(Component... content) {
        form.removeAll();
        form.add(new H1(getTranslation("plesk-password.title")));
        form.add(content);
    }
}
