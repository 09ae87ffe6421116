package de.fisinger.mkm.hosting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.server.Command;
import de.fisinger.mkm.account.TooManyRequestsException;
import de.fisinger.mkm.hosting.ChangeKind;
import de.fisinger.mkm.hosting.HostingDetails;
import de.fisinger.mkm.hosting.HostingRefusedException;
import de.fisinger.mkm.hosting.HostingStatus;
import de.fisinger.mkm.hosting.Linkings;
import de.fisinger.mkm.hosting.ResellerHostings;
import de.fisinger.mkm.hosting.WantedChange;
import de.fisinger.mkm.hosting.WrongStatusException;
import de.fisinger.mkm.ui.Notes;
import de.fisinger.mkm.ui.OnceButton;
import de.fisinger.mkm.ui.Questions;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a reseller can do with a hosting: try a failed one again, cancel one in the making, change one that is set up, revoke
 * its end, take a link away.
 */
class HostingActions extends HorizontalLayout {

    private final transient ResellerHostings hostings;
    private final transient Linkings linkings;
    private final transient ChangeServices services;
    private final Command done;
    private final OnceButton retry = new OnceButton();
    private final Button cancel = new Button();
    private final Span cancelling = new Span();
    private final Button unlink = new Button();
    private final Button sendLink = new Button();
    private final Map<ChangeKind, Button> changes = new EnumMap<>(ChangeKind.class);
    private final Button align = new Button();
    private final Div signIn = new Div();
    private final Button revoke = new Button();
    private transient @Nullable HostingDetails shown;
    private long hostingId;
    private String name = "";

    HostingActions(ResellerHostings hostings, Linkings linkings, ChangeServices services, Command done) {
        this.hostings = hostings;
        this.linkings = linkings;
        this.services = services;
        addClassName("hosting-actions");
        this.done = done;
        retry.does(getTranslation("hosting.retry"), this::retry);
        cancel.setText(getTranslation("hosting.cancel"));
        cancel.addThemeVariants(ButtonVariant.ERROR);
        cancel.addClickListener(_ -> askToCancel());
        cancelling.setText(getTranslation("hosting.cancel.running"));
        unlink.setText(getTranslation("linking.unlink"));
        unlink.addThemeVariants(ButtonVariant.ERROR);
        unlink.addClickListener(_ -> askToUnlink());
        sendLink.setText(getTranslation("hosting.send-link"));
        sendLink.addClickListener(_ -> sendLink());
        for (var kind : ChangeKind.values()) {
            var button = new Button(
                    getTranslation("change.verb." + kind.name()),
                    ChangeBar.icon(kind).create(),
                    _ -> change(kind));
            if (kind == ChangeKind.TERMINATION) {
                button.addThemeVariants(ButtonVariant.ERROR);
            }
            changes.put(kind, button);
        }
        align.setText(getTranslation("change.align"));
        align.addClickListener(_ -> askToAlign());
        revoke.setText(getTranslation("change.revoke"));
        revoke.addClickListener(_ -> askToRevoke());
        add(retry, cancel, cancelling, signIn, sendLink);
        add(changes.values().toArray(Button[]::new));
        add(align, revoke, unlink);
    }

    void show(HostingDetails hosting) {
        var status = hosting.item().status();
        hostingId = hosting.item().id();
        name = String.valueOf(hosting.item().domainName());
        retry.setVisible(status.isUndone());
        cancel.setVisible(status == HostingStatus.PROVISIONING);
        cancel.setEnabled(!hosting.cancelled());
        cancelling.setVisible(status == HostingStatus.PROVISIONING && hosting.cancelled());
        unlink.setVisible(hosting.linked() && status.isUsable());
        signIn.removeAll();
        if (status.isUsable() && hosting.pleskLogin()) {
            signIn.add(PleskSignInView.link(hostingId, getTranslation("plesk-sign-in.open"))
                    .asButton());
        }
        signIn.setVisible(signIn.getComponentCount() > 0);
        sendLink.setVisible(status == HostingStatus.ACTIVE && hosting.ownPleskLogin());
        shown = hosting;
        changes.forEach((kind, button) -> button.setVisible(hosting.possible().contains(kind)));
        align.setVisible(hosting.planLocked() && hosting.possible().contains(ChangeKind.PLAN_CHANGE));
        revoke.setVisible(status != HostingStatus.TERMINATING
                && hosting.openChange()
                        .filter(open -> open.kind() == ChangeKind.TERMINATION)
                        .isPresent());
        setVisible(getChildren().anyMatch(Component::isVisible));
    }

    private void change(ChangeKind kind) {
        if (shown != null) {
            new ChangeDialog(
                            kind,
                            List.of(new ChosenHosting(hostingId, "", name, shown.productId(), false)),
                            shown.contractId(),
                            services,
                            done)
                    .open();
        }
    }

    private void askToAlign() {
        var hosting = Objects.requireNonNull(shown);
        FitQuestion.ask(
                this,
                () -> services.changes().fitOfOwnPlan(hosting.item().id(), hosting.productId()),
                getTranslation("change.align.title"),
                getTranslation("change.align.question", name),
                getTranslation("change.align"),
                this::align);
    }

    private void align(boolean despiteOveruse) {
        changed(
                () -> services.changes()
                        .request(new WantedChange.Alignment(hostingId, despiteOveruse), UUID.randomUUID()),
                "change.taken.ALIGNMENT");
    }

    private void askToRevoke() {
        Questions.ask(
                getTranslation("change.revoke.title"),
                getTranslation("change.revoke.question", name),
                getTranslation("change.revoke"),
                () -> changed(() -> services.changes().revokeTermination(hostingId), "change.revoked"));
    }

    private void changed(Command change, String takenKey) {
        ChangeAttempt.of(change, getTranslation(takenKey, name), done);
    }

    private void retry() {
        try {
            hostings.retry(hostingId);
            Notes.success(getTranslation("hosting.retry.taken"));
        } catch (WrongStatusException e) {
            Notes.success(getTranslation("hosting.retry.already"));
        } catch (HostingRefusedException e) {
            Notes.error(getTranslation("hosting.new.problem." + e.problem().name()));
        }
        done.execute();
    }

    private void askToCancel() {
        Questions.ask(
                getTranslation("hosting.cancel.title"),
                getTranslation("hosting.cancel.question", name),
                getTranslation("hosting.cancel.confirm"),
                this::cancel,
                getTranslation("hosting.cancel.keep"),
                () -> {});
    }

    private void cancel() {
        try {
            hostings.cancel(hostingId, getTranslation("hosting.cancel.reason"));
            Notes.success(getTranslation("hosting.cancel.taken"));
        } catch (WrongStatusException e) {
            Notes.error(getTranslation("hosting.cancel.too-late"));
        }
        done.execute();
    }

    private void sendLink() {
        try {
            Notes.success(getTranslation("hosting.send-link.done", hostings.sendPasswordLink(hostingId)));
        } catch (TooManyRequestsException e) {
            Notes.error(getTranslation("hosting.send-link.too-often"));
        } catch (WrongStatusException e) {
            Notes.error(getTranslation("hosting.send-link.not-active"));
            done.execute();
        }
    }

    private void askToUnlink() {
        Questions.ask(
                getTranslation("linking.unlink.title"),
                getTranslation("linking.unlink.question", name),
                getTranslation("linking.unlink"),
                this::unlink);
    }

    private void unlink() {
        changed(() -> linkings.unlink(hostingId), "linking.unlink.done");
    }
}
