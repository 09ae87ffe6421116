package de.fisinger.mkm.hosting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.server.Command;
import de.fisinger.mkm.account.TooManyRequestsException;
import de.fisinger.mkm.hosting.HostingDetails;
import de.fisinger.mkm.hosting.HostingRefusedException;
import de.fisinger.mkm.hosting.HostingStatus;
import de.fisinger.mkm.hosting.Linkings;
import de.fisinger.mkm.hosting.ResellerHostings;
import de.fisinger.mkm.hosting.WrongStatusException;
import de.fisinger.mkm.ui.Notes;
import de.fisinger.mkm.ui.OnceButton;
import de.fisinger.mkm.ui.Questions;

/** What a reseller can do with a hosting: try a failed one again, cancel one in the making, take a link away. */
class HostingActions extends HorizontalLayout {

    private final transient ResellerHostings hostings;
    private final transient Linkings linkings;
    private final Command done;
    private final OnceButton retry = new OnceButton();
    private final Button cancel = new Button();
    private final Span cancelling = new Span();
    private final Button unlink = new Button();
    private final Button sendLink = new Button();
    private long hostingId;
    private String name = "";

    HostingActions(ResellerHostings hostings, Linkings linkings, Command done) {
        this.hostings = hostings;
        this.linkings = linkings;
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
        add(retry, cancel, cancelling, sendLink, unlink);
    }

    void show(HostingDetails hosting) {
        var status = hosting.item().status();
        hostingId = hosting.item().id();
        name = String.valueOf(hosting.item().domainName());
        retry.setVisible(status.isUndone());
        cancel.setVisible(status == HostingStatus.PROVISIONING);
        cancel.setEnabled(!hosting.cancelled());
        cancelling.setVisible(status == HostingStatus.PROVISIONING && hosting.cancelled());
        unlink.setVisible(hosting.linked());
        sendLink.setVisible(status == HostingStatus.ACTIVE && hosting.pleskLogin());
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
        linkings.unlink(hostingId);
        Notes.success(getTranslation("linking.unlink.done", name));
        done.execute();
    }
}
