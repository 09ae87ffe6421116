package de.fisinger.mkm.account.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** The sign-in page. */
@Route(value = "anmelden", autoLayout = false)
@AnonymousAllowed
public class SignInView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final LoginForm form = new LoginForm();

    /** Makes the page. */
    public SignInView() {
        addClassName("sign-in");
        form.setI18n(texts());
        form.setAction("anmelden");
        form.setForgotPasswordButtonVisible(false);
        add(new VerticalLayout(new H1("MKM"), new Paragraph(getTranslation("sign-in.claim")), form));
    }

    private LoginI18n texts() {
        var texts = LoginI18n.createDefault();
        var labels = texts.getForm();
        labels.setTitle(getTranslation("sign-in.title"));
        labels.setUsername(getTranslation("sign-in.user"));
        labels.setPassword(getTranslation("sign-in.password"));
        labels.setSubmit(getTranslation("sign-in.submit"));
        var error = texts.getErrorMessage();
        error.setTitle(getTranslation("sign-in.failed.title"));
        error.setMessage(getTranslation("sign-in.failed.text"));
        error.setUsername(getTranslation("sign-in.user-missing"));
        error.setPassword(getTranslation("sign-in.password-missing"));
        return texts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        form.setError(event.getLocation().getQueryParameters().getParameters().containsKey("error"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("sign-in.title") + " · MKM";
    }
}
