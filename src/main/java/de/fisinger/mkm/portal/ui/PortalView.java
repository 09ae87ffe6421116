package de.fisinger.mkm.portal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import de.fisinger.mkm.account.Role;
import de.fisinger.mkm.portal.MailLog;
import de.fisinger.mkm.portal.MailPasswordNeededException;
import de.fisinger.mkm.portal.PortalChangedException;
import de.fisinger.mkm.portal.PortalData;
import de.fisinger.mkm.portal.PortalDetails;
import de.fisinger.mkm.portal.PortalTemplates;
import de.fisinger.mkm.ui.Breadcrumb;
import de.fisinger.mkm.ui.ExternalLink;
import de.fisinger.mkm.ui.Notes;
import de.fisinger.mkm.ui.OnceButton;
import de.fisinger.mkm.ui.PageLink;
import de.fisinger.mkm.ui.Questions;
import de.fisinger.mkm.ui.UnsavedChanges;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
import java.util.Optional;

/** A portal template: its four sections with a preview beside them (handbook: MKM – Portal Template). */
@Route(PortalNavigation.LIST + "/:portal([0-9]{1,18})")
@RolesAllowed(Role.ADMINISTRATOR_NAME)
class PortalView extends VerticalLayout implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private final transient PortalTemplates templates;
    private final transient MailLog mails;
    private final PortalPreview preview = new PortalPreview();
    private final TestMail testMail;
    private final PortalForm form;
    private final OnceButton save = new OnceButton();
    private long portalId;
    private int version;
    private String name = "";
    private boolean isShown;

    PortalView(PortalTemplates templates, MailLog mails, Validator validator) {
        this.templates = templates;
        this.mails = mails;
        addClassName("page");
        testMail = new TestMail(
                data -> templates.sendTestMail(portalId, data),
                data -> templates.mailPreview(portalId, data),
                this::enteredForm);
        form = new PortalForm(validator, this::showPreview, testMail);
        save.does(getTranslation("action.save"), () -> form.entered().ifPresent(this::save));
    }

    private Optional<PortalData> enteredForm() {
        return form.entered();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        portalId = event.getRouteParameters().getLong("portal").orElseThrow();
        show(templates.find(portalId).orElseThrow(NotFoundException::new));
    }

    private void show(PortalDetails portal) {
        isShown = false;
        version = portal.version();
        name = portal.data().name();
        form.show(portal);
        isShown = true;
        showPreview();
        var hint = new Paragraph(getTranslation("form.required-hint"));
        hint.addClassName("note");
        var buttons = new Div(new Button(getTranslation("action.cancel"), _ -> leave()), save);
        buttons.addClassName("form-buttons");
        var side = new Div(
                new H2(getTranslation("portal.preview")),
                preview,
                new ExternalLink(portal.url(), getTranslation("portal.open")));
        side.addClassNames("card", "portal-side");
        var fields = new Div(form, hint, buttons);
        fields.addClassName("portal-fields");
        var columns = new Div(fields, side);
        columns.addClassName("portal-columns");
        removeAll();
        add(new Breadcrumb(PortalNavigation.LIST, getTranslation("portal.list"), name), undelivered(), columns);
    }

    /** Says so if mails wait for a correction. */
    private Div undelivered() {
        var refused = mails.refused();
        var line = new Div(
                new Span(getTranslation("portal.undelivered", refused) + " "),
                new PageLink(PortalNavigation.MAILS, getTranslation("portal.undelivered.show")));
        line.addClassName("failure");
        line.setVisible(refused > 0);
        return line;
    }

    private void showPreview() {
        if (isShown) {
            preview.show(form.inFields(), form.addresses());
        }
    }

    private void save(PortalData data) {
        try {
            show(templates.change(portalId, version, data, form.chosenPictures()));
            Notes.success(getTranslation("portal.saved"));
        } catch (MailPasswordNeededException e) {
            form.askForPassword();
        } catch (PortalChangedException e) {
            Questions.ask(
                    getTranslation("portal.conflict.title"),
                    getTranslation("portal.conflict.text"),
                    getTranslation("product.conflict.take-mine"),
                    () -> {
                        version = e.version();
                        save(data);
                    },
                    getTranslation("leave.stay"),
                    () -> {});
        }
    }

    private void leave() {
        getUI().ifPresent(ui -> ui.navigate(PortalListView.class));
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (form.isChanged()) {
            UnsavedChanges.ask(event);
        }
    }

    @Override
    public String getPageTitle() {
        return name + " · MKM";
    }
}
