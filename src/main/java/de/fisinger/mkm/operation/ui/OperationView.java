package de.fisinger.mkm.operation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.FlexComponent;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import de.fisinger.mkm.account.Role;
import de.fisinger.mkm.format.Times;
import de.fisinger.mkm.operation.OperationDetails;
import de.fisinger.mkm.operation.Operations;
import de.fisinger.mkm.operation.Reason;
import de.fisinger.mkm.process.EngineAwayException;
import de.fisinger.mkm.process.ProcessModels;
import de.fisinger.mkm.process.TooLateException;
import de.fisinger.mkm.process.ui.ElementNames;
import de.fisinger.mkm.process.ui.InstanceDiagram;
import de.fisinger.mkm.process.ui.Timeline;
import de.fisinger.mkm.ui.Background;
import de.fisinger.mkm.ui.Breadcrumb;
import de.fisinger.mkm.ui.Facts;
import de.fisinger.mkm.ui.LiveUpdates;
import de.fisinger.mkm.ui.Notes;
import de.fisinger.mkm.ui.OnceButton;
import de.fisinger.mkm.ui.ReasonDialog;
import de.fisinger.mkm.ui.RecordForm;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;

/** A process instance for support: what it is about, why it waits, what was done, and where it stands in its model. */
@Route(OperationNavigation.OPEN + "/:instance([0-9]{1,19})")
@RolesAllowed(Role.SUPPORT_NAME)
class OperationView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Operations operations;
    private final transient ProcessModels models;
    private final transient ElementNames names;
    private final transient Validator validator;
    private final Div data = new Div();
    private final Div incidents = new Div();
    private final OnceButton retry = new OnceButton();
    private final Button cancel = new Button();
    private final Anchor operate = new Anchor();
    private final Timeline timeline;
    private final InstanceDiagram diagram = new InstanceDiagram();
    private long instance;
    private String about = "";

    OperationView(Operations operations, ProcessModels models, LiveUpdates updates, Validator validator) {
        this.operations = operations;
        this.models = models;
        this.names = new ElementNames(models);
        this.validator = validator;
        this.timeline = new Timeline(models, Timeline.Reader.OPERATOR);
        addClassName("page");
        incidents.getElement().setAttribute("role", "status");
        retry.begins(getTranslation("operation.retry"), this::retry);
        cancel.setText(getTranslation("operation.cancel"));
        cancel.addThemeVariants(ButtonVariant.ERROR);
        cancel.addClickListener(_ -> askToCancel());
        operate.setText(getTranslation("operation.operate"));
        operate.setTarget("_blank");
        operate.getElement().setAttribute("rel", "noopener noreferrer");
        var actions = new HorizontalLayout(retry, cancel, operate);
        actions.setAlignItems(FlexComponent.Alignment.CENTER);
        var facts = new Div(data, incidents, actions);
        facts.addClassName("card");
        add(facts, card("process.timeline", timeline), card("process.diagram", diagram));
        updates.ofInstancesWhileAttached(facts, subject -> subject.equals("instance-" + instance), this::readAgain);
    }

    private Div card(String headingKey, Component content) {
        var card = new Div(new H2(getTranslation(headingKey)), content);
        card.addClassName("card");
        return card;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        instance = event.getRouteParameters().getLong("instance").orElseThrow(NotFoundException::new);
        var found = operations.find(instance).orElseThrow(NotFoundException::new);
        about = found.item().about();
        addComponentAsFirst(new Breadcrumb(OperationNavigation.OPEN, getTranslation("operation.list"), heading(found)));
        show(found);
    }

    private String heading(OperationDetails found) {
        return names.process(found.item().processId(), found.item().version()) + " · " + about;
    }

    private void readAgain() {
        operations.find(instance).ifPresent(this::show);
    }

    private void show(OperationDetails found) {
        data.removeAll();
        data.add(facts(found));
        incidents.removeAll();
        found.incidents().forEach(incident -> {
            var line = new Paragraph("%s: %s"
                    .formatted(
                            names.element(found.item().processId(), found.item().version(), incident.elementId()),
                            incident.message()));
            line.addClassName("failure");
            incidents.add(line);
        });
        retry.setVisible(found.item().isRetryable());
        retry.setEnabled(true);
        cancel.setVisible(found.cancellable());
        operate.setVisible(found.operate() != null);
        if (found.operate() != null) {
            operate.setHref(found.operate().toString());
        }
        timeline.show(found.steps());
        diagram.show(found.diagram(), models.xml(found.item().processId()).orElse(""));
    }

    private Facts facts(OperationDetails found) {
        var item = found.item();
        var facts = new Facts();
        facts.add(getTranslation("contract.status"), OperationBadge.of(item.status()));
        facts.add(getTranslation("operation.about"), item.about());
        facts.add(getTranslation("customer"), item.customer());
        facts.add(getTranslation("operation.account"), item.account());
        facts.add(
                getTranslation("operation.process"),
                getTranslation(
                        "operation.process-version", names.process(item.processId(), item.version()), item.version()));
        if (item.status().isOpen()) {
            facts.add(
                    getTranslation("operation.step"),
                    names.element(item.processId(), item.version(), item.elementId()));
            facts.add(getTranslation("operation.since"), Times.second(item.since()));
        }
        facts.add(getTranslation("operation.started"), Times.second(item.startedAt()));
        if (item.endedAt() != null) {
            facts.add(getTranslation("operation.ended"), Times.second(item.endedAt()));
        }
        var key = new Span(String.valueOf(item.id()));
        key.addClassName("step-times");
        facts.add(getTranslation("operation.key"), key);
        return facts;
    }

    private void retry() {
        Background.run(
                this,
                () -> operations.retry(instance),
                wasThere -> {
                    Notes.success(getTranslation(wasThere ? "operation.retry.taken" : "operation.retry.already"));
                    readAgain();
                },
                failure -> {
                    readAgain();
                    switch (failure) {
                        case EngineAwayException _ -> Notes.error(getTranslation("operation.engine-away"));
                        default -> throw failure;
                    }
                });
    }

    private void askToCancel() {
        var words = new ReasonDialog.Words(
                getTranslation("operation.cancel.title"),
                getTranslation("operation.cancel.question", about),
                getTranslation("operation.reason.help"),
                getTranslation("operation.cancel.confirm"),
                getTranslation("operation.cancel.keep"));
        new ReasonDialog<>(words, new RecordForm<>(Reason.class, validator), this::cancel).open();
    }

    private void cancel(Reason reason) {
        try {
            operations.cancel(instance, reason);
            Notes.success(getTranslation("operation.cancel.taken"));
        } catch (TooLateException e) {
            Notes.error(getTranslation("operation.cancel.too-late"));
        }
        readAgain();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("operation.page", about) + " · MKM";
    }
}
