package de.fisinger.mkm.operation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import de.fisinger.mkm.account.Role;
import de.fisinger.mkm.operation.Models;
import de.fisinger.mkm.process.CheckedModel;
import de.fisinger.mkm.process.CheckedModel.Finding;
import de.fisinger.mkm.process.EngineAwayException;
import de.fisinger.mkm.process.ModelUploads;
import de.fisinger.mkm.ui.Background;
import de.fisinger.mkm.ui.BpmnDifference;
import de.fisinger.mkm.ui.Breadcrumb;
import de.fisinger.mkm.ui.Notes;
import de.fisinger.mkm.ui.Questions;
import de.fisinger.mkm.ui.UnsavedChanges;
import de.fisinger.mkm.ui.Uploads;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;

/** A changed model from an analyst: checked, compared with the version in force, and deployed (docs/modelling.md). */
@Route(OperationNavigation.UPLOAD)
@RolesAllowed(Role.SUPPORT_NAME)
@PageTitle("model.upload")
class ModelUploadView extends VerticalLayout implements BeforeEnterObserver {

    private static final int MOST_BYTES = 2 * 1024 * 1024;

    private final transient Models models;
    private final Div result = new Div();
    private final Upload upload;

    /** Whether a model was checked that could be deployed, and nobody has said yet whether to. */
    private boolean isWaiting;

    ModelUploadView(Models models) {
        this.models = models;
        addClassName("page");
        upload = new Upload(Uploads.upTo(MOST_BYTES, this::take));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST_BYTES);
        upload.setAcceptedFileExtensions(".bpmn");
        upload.setI18n(Uploads.words(
                getTranslation("model.upload.choose"),
                getTranslation("model.upload.drop"),
                getTranslation("model.upload.wrong"),
                getTranslation("model.upload.too-big")));
        upload.addFileRejectedListener(rejected -> Notes.error(rejected.getErrorMessage()));
        var card = new Div(new Paragraph(getTranslation("model.upload.text")), upload);
        card.addClassName("card");
        result.setWidthFull();
        result.addClassName("upload-result");
        result.getElement().setAttribute("role", "status");
        UnsavedChanges.guard(result, () -> isWaiting);
        add(
                new Breadcrumb(
                        OperationNavigation.MODELS, getTranslation("model.list"), getTranslation("model.upload")),
                card,
                result);
    }

    /** A former version comes here to be deployed again. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("von")
                .filter(key -> key.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .flatMap(models::find)
                .flatMap(models::xml)
                .ifPresent(xml -> show(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private void take(byte[] content) {
        upload.clearFileList();
        if (content.length > MOST_BYTES) {
            Notes.error(getTranslation("model.upload.too-big"));
        } else {
            show(content);
        }
    }

    private void show(byte[] content) {
        result.removeAll();
        isWaiting = false;
        UnsavedChanges.kept(result);
        var checked = models.check(content);
        var verdict = new Paragraph();
        var card = new Div(new H2(getTranslation("model.check")), verdict, findings(checked));
        card.addClassName("card");
        result.add(card);
        say(verdict, checked.isDeployable() ? "model.check.running" : "model.check.forbidden", !checked.isDeployable());
        if (!checked.processId().isEmpty()) {
            compare(checked, content, card, verdict);
        }
    }

    private void say(Paragraph verdict, String key, boolean isFailure) {
        verdict.setText(getTranslation(key));
        verdict.setClassName("failure", isFailure);
    }

    private void compare(CheckedModel checked, byte[] content, Div card, Paragraph verdict) {
        var before = models.inForce(checked.processId()).flatMap(models::xml).orElse("");
        var after = new String(content, StandardCharsets.UTF_8);
        if (before.equals(after)) {
            say(verdict, "model.check.in-force", false);
            return;
        }
        var difference = new BpmnDifference(before, after);
        var drawing = new Div(new H2(getTranslation("difference.title")), difference);
        drawing.addClassName("card");
        result.add(drawing);
        var deploy = new Button(getTranslation("model.deploy"));
        deploy.addThemeVariants(ButtonVariant.PRIMARY);
        deploy.setEnabled(false);
        isWaiting = checked.isDeployable();
        if (isWaiting) {
            UnsavedChanges.changed(result);
        }
        deploy.addClickListener(_ -> Questions.ask(
                getTranslation("model.deploy.title"),
                getTranslation("model.deploy.question", checked.processId()),
                getTranslation("model.deploy"),
                () -> deploy(content, deploy)));
        card.add(deploy);
        difference.addLintedListener(linted -> {
            deploy.setEnabled(checked.isDeployable() && linted.errors() == 0);
            if (checked.isDeployable()) {
                judge(verdict, checked, linted.errors());
            }
        });
    }

    /** The rules that are checked in the browser have the last word. */
    private void judge(Paragraph verdict, CheckedModel checked, int errors) {
        if (errors > 0) {
            say(verdict, "model.check.rules", true);
        } else {
            say(verdict, checked.findings().isEmpty() ? "model.check.fine" : "model.check.look", false);
        }
    }

    private UnorderedList findings(CheckedModel checked) {
        var list = new UnorderedList();
        list.addClassName("findings");
        list.setVisible(!checked.findings().isEmpty());
        checked.findings().forEach(finding -> list.add(line(finding)));
        return list;
    }

    private ListItem line(Finding finding) {
        return new ListItem(
                getTranslation("model.problem." + finding.problem().name(), finding.element(), finding.detail()));
    }

    private void deploy(byte[] content, Button deploy) {
        deploy.setEnabled(false);
        Background.run(
                this,
                () -> models.deploy(content),
                version -> {
                    isWaiting = false;
                    UnsavedChanges.kept(result);
                    Notes.success(getTranslation("model.deployed.note", version));
                    getUI().ifPresent(ui -> ui.navigate(OperationNavigation.MODELS));
                },
                failure -> {
                    deploy.setEnabled(true);
                    switch (failure) {
                        case ModelUploads.RefusedException _ ->
                            Notes.error(getTranslation("model.refused", String.valueOf(failure.getMessage())));
                        case EngineAwayException _ -> Notes.error(getTranslation("model.engine-away"));
                        default -> throw failure;
                    }
                });
    }
}
