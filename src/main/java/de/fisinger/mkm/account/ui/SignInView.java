package de.fisinger.mkm.account.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import de.fisinger.mkm.ui.BrandLinks;
import de.fisinger.mkm.ui.BrandMark;
import de.fisinger.mkm.ui.Brands;

/** The sign-in page. */
@Route(value = "anmelden", autoLayout = false)
@AnonymousAllowed
@PageTitle("sign-in.title")
public class SignInView extends Main implements BeforeEnterObserver {

    /** Where somebody lands whose session was ended by somebody else. */
    static final String ENDED = "anmelden?beendet";

    /** Where the session keeps which name was typed when signing in failed. */
    public static final String TYPED_NAME = "mkm.sign-in.name";

    /** Query parameter: how many seconds to wait before the next try. */
    public static final String PAUSE = "warten";

    private static final String FILL_IN = """
            const fill = () => {
              const name = this.querySelector('#vaadinLoginUsername');
              if (name) { name.value = $0; this.querySelector('#vaadinLoginPassword')?.focus(); }
            };
            this.updateComplete ? this.updateComplete.then(fill) : setTimeout(fill);
            """;

    private final Paragraph ended = new Paragraph();
    private final LoginForm form = new LoginForm();

    /** Makes the page. */
    public SignInView(Brands brands) {
        addClassName("sign-in");
        form.setI18n(texts(getTranslation("sign-in.failed.text")));
        form.setAction("anmelden");
        form.addForgotPasswordListener(_ -> getUI().ifPresent(ui -> ui.navigate(ForgottenPasswordView.class)));
        ended.setText(getTranslation("sign-in.ended"));
        ended.addClassName("failure");
        ended.getElement().setAttribute("role", "status");
        var brand = brands.current();
        var heading = new H1(BrandMark.large(brand));
        var claim = new Paragraph(getTranslation("sign-in.claim"));
        claim.setVisible(brand.isEmpty());
        add(new VerticalLayout(heading, claim, ended, form), BrandLinks.of(brand));
    }

    private LoginI18n texts(String failure) {
        var texts = LoginI18n.createDefault();
        var labels = texts.getForm();
        labels.setTitle(getTranslation("sign-in.title"));
        labels.setUsername(getTranslation("sign-in.user"));
        labels.setPassword(getTranslation("sign-in.password"));
        labels.setForgotPassword(getTranslation("sign-in.forgotten"));
        labels.setSubmit(getTranslation("sign-in.submit"));
        var error = texts.getErrorMessage();
        error.setTitle(getTranslation("sign-in.failed.title"));
        error.setMessage(failure);
        error.setUsername(getTranslation("sign-in.user-missing"));
        error.setPassword(getTranslation("sign-in.password-missing"));
        return texts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var reasons = event.getLocation().getQueryParameters().getParameters().keySet();
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(PAUSE)
                .filter(seconds -> seconds.matches("\\d{1,3}"))
                .ifPresent(seconds -> form.setI18n(texts(getTranslation("sign-in.pause.text", seconds))));
        form.setError(reasons.contains("error") || reasons.contains(PAUSE));
        if (VaadinSession.getCurrent().getSession().getAttribute(TYPED_NAME) instanceof String name) {
            VaadinSession.getCurrent().getSession().removeAttribute(TYPED_NAME);
            form.getElement().executeJs(FILL_IN, name);
        }
        ended.setVisible(reasons.contains("beendet"));
    }
}
