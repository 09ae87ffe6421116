package de.fisinger.mkm.hosting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import de.fisinger.mkm.account.CurrentUser;
import de.fisinger.mkm.account.Role;
import de.fisinger.mkm.account.TooManyRequestsException;
import de.fisinger.mkm.hosting.PleskSignInException;
import de.fisinger.mkm.hosting.PleskSignIns;
import de.fisinger.mkm.hosting.PleskSignIns.Target;
import de.fisinger.mkm.plesk.SignInAddress;
import de.fisinger.mkm.ui.Background;
import de.fisinger.mkm.ui.BrandMark;
import de.fisinger.mkm.ui.Brands;
import de.fisinger.mkm.ui.ExternalLink;
import jakarta.annotation.security.RolesAllowed;

/**
 * The tab in which "In Plesk anmelden" opens: asks Plesk for a session and leads there, or says why it can't and how one signs
 * in otherwise. The session's address takes the place of this page, so that the browser's history hasn't got it.
 */
@Route(value = PleskSignInView.PATH + "/:hosting([0-9]{1,18})", autoLayout = false)
@RolesAllowed({Role.ADMINISTRATOR_NAME, Role.USER_NAME, Role.END_CUSTOMER_NAME})
@PageTitle("plesk-sign-in.title")
class PleskSignInView extends Main implements BeforeEnterObserver {

    static final String PATH = "plesk-anmelden";

    private final transient PleskSignIns signIns;
    private final transient CurrentUser user;
    private final VerticalLayout content = new VerticalLayout();
    private final String browser = VaadinRequest.getCurrent().getRemoteAddr();
    private long hostingId;

    PleskSignInView(PleskSignIns signIns, Brands brands, CurrentUser user) {
        this.signIns = signIns;
        this.user = user;
        addClassName("sign-in");
        content.addClassName("narrow-form");
        content.getElement().setAttribute("role", "status");
        add(new Div(BrandMark.large(brands.current()), content));
    }

    /** Where a hosting's link leads. */
    static ExternalLink link(long hostingId, String words) {
        return new ExternalLink("/" + PATH + "/" + hostingId, words);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        hostingId = event.getRouteParameters().getLong("hosting").orElseThrow();
        begin(signIns.find(hostingId).orElseThrow(NotFoundException::new));
    }

    private void begin(Target target) {
        var progress = new ProgressBar();
        progress.setIndeterminate(true);
        progress.getElement().setAttribute("aria-label", getTranslation("plesk-sign-in.title"));
        content.removeAll();
        content.add(
                new H1(getTranslation("plesk-sign-in.title")),
                new Paragraph(getTranslation("plesk-sign-in.running", target.domainName())),
                progress);
        Background.run(this, () -> signIns.open(hostingId, browser), this::leave, failure -> explain(target, failure));
    }

    private void leave(SignInAddress address) {
        getUI().ifPresent(ui ->
                ui.getPage().executeJs("location.replace($0)", address.uri().toString()));
    }

    private void explain(Target target, RuntimeException failure) {
        var why = new Paragraph(
                switch (failure) {
                    case PleskSignInException refused ->
                        getTranslation(
                                "plesk-sign-in.problem." + refused.problem().name());
                    case TooManyRequestsException _ -> getTranslation("plesk-sign-in.too-often");
                    default -> getTranslation("error.unexpected");
                });
        why.addClassName("failure");
        content.removeAll();
        // where Plesk is away or has no such customer, a password helps no more
        var otherwise = new Paragraph(getTranslation(
                "plesk-sign-in.otherwise",
                target.pleskLogin(),
                getTranslation(user.get().role() == Role.END_CUSTOMER ? "own-product.password" : "hosting.send-link")));
        otherwise.setVisible(!(failure instanceof PleskSignInException refused)
                || refused.problem() == PleskSignInException.Problem.ADDRESS
                || refused.problem() == PleskSignInException.Problem.REFUSED);
        content.add(
                new H1(getTranslation("plesk-sign-in.title")),
                why,
                otherwise,
                new ExternalLink(target.server().panel().toString(), getTranslation("plesk-password.open")).asMain());
    }
}
