package de.fisinger.mkm.account.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import de.fisinger.mkm.account.PasswordLinks;
import de.fisinger.mkm.account.TooManyRequestsException;
import de.fisinger.mkm.ui.BrandLinks;
import de.fisinger.mkm.ui.BrandMark;
import de.fisinger.mkm.ui.Brands;

/** "Passwort vergessen": asks for the user name and gives everybody the same answer. */
@Route(value = "passwort-vergessen", autoLayout = false)
@AnonymousAllowed
@PageTitle("forgotten.title")
class ForgottenPasswordView extends Main {

    private final transient PasswordLinks links;
    private final TextField userName = new TextField();
    private final Paragraph answer = new Paragraph();

    ForgottenPasswordView(PasswordLinks links, Brands brands) {
        this.links = links;
        addClassName("sign-in");
        userName.setLabel(getTranslation("sign-in.user"));
        userName.setRequiredIndicatorVisible(true);
        userName.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.USERNAME);
        userName.setMaxLength(100);
        userName.setWidthFull();
        userName.focus();
        var submit = new Button(getTranslation("forgotten.submit"), _ -> ask());
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.addClickShortcut(Key.ENTER);
        answer.getElement().setAttribute("role", "status");
        var form = new VerticalLayout(
                new H1(getTranslation("forgotten.title")),
                new Paragraph(getTranslation("forgotten.text")),
                userName,
                submit,
                answer,
                new RouterLink(getTranslation("forgotten.back"), SignInView.class));
        form.addClassName("narrow-form");
        var brand = brands.current();
        add(new Div(BrandMark.large(brand), form), BrandLinks.of(brand));
    }

    private void ask() {
        userName.setInvalid(userName.isEmpty());
        userName.setErrorMessage(getTranslation("sign-in.user-missing"));
        if (userName.isEmpty()) {
            userName.focus();
            return;
        }
        try {
            links.forgotten(userName.getValue(), VaadinRequest.getCurrent().getRemoteAddr());
            answer.setText(getTranslation("forgotten.sent"));
        } catch (TooManyRequestsException e) {
            answer.setText(getTranslation("forgotten.too-often"));
        }
    }
}
