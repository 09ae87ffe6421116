package de.fisinger.mkm.hosting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.server.Command;
import de.fisinger.mkm.hosting.HostingDetails;
import de.fisinger.mkm.hosting.HostingStatus;
import de.fisinger.mkm.hosting.Hostings;
import de.fisinger.mkm.hosting.OrderRefusedException;
import de.fisinger.mkm.hosting.WrongStatusException;
import de.fisinger.mkm.ui.Notes;
import de.fisinger.mkm.ui.Questions;

/** What a reseller can do with a hosting: try a failed one again, cancel one that is being set up. */
class HostingActions extends HorizontalLayout {

    private static final long serialVersionUID = 1;

    private final transient Hostings hostings;
    private final Command done;
    private final Button retry = new Button();
    private final Button cancel = new Button();
    private final Span cancelling = new Span();
    private long hostingId;
    private String name = "";

    HostingActions(Hostings hostings, Command done) {
        this.hostings = hostings;
        this.done = done;
        retry.setText(getTranslation("hosting.retry"));
        retry.addThemeVariants(ButtonVariant.PRIMARY);
        retry.setDisableOnClick(true);
        retry.addClickListener(_ -> retry());
        cancel.setText(getTranslation("hosting.cancel"));
        cancel.addThemeVariants(ButtonVariant.ERROR);
        cancel.addClickListener(_ -> askToCancel());
        cancelling.setText(getTranslation("hosting.cancel.running"));
        add(retry, cancel, cancelling);
    }

    void show(HostingDetails hosting) {
        var status = hosting.item().status();
        hostingId = hosting.item().id();
        name = String.valueOf(hosting.item().domainName());
        retry.setVisible(status == HostingStatus.FAILED);
        retry.setEnabled(true);
        cancel.setVisible(status == HostingStatus.PROVISIONING);
        cancel.setEnabled(!hosting.cancelled());
        cancelling.setVisible(status == HostingStatus.PROVISIONING && hosting.cancelled());
    }

    private void retry() {
        try {
            hostings.retry(hostingId);
            Notes.success(getTranslation("hosting.retry.taken"));
        } catch (WrongStatusException e) {
            Notes.success(getTranslation("hosting.retry.already"));
        } catch (OrderRefusedException e) {
            Notes.error(getTranslation("hosting.order.problem." + e.problem().name()));
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
}
