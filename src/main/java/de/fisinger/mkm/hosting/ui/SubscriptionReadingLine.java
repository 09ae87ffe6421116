package de.fisinger.mkm.hosting.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import de.fisinger.mkm.contract.ContractDetails;
import de.fisinger.mkm.format.Numbers;
import de.fisinger.mkm.format.Times;
import de.fisinger.mkm.plesk.PleskMisconfiguredException;
import de.fisinger.mkm.plesk.UnreadObject;
import de.fisinger.mkm.ui.Background;
import de.fisinger.mkm.ui.LucideIcon;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the subscriptions from Plesk when the tab is opened and on demand, and says how old what is shown is. */
class SubscriptionReadingLine extends Div {

    private static final Logger LOG = LoggerFactory.getLogger(SubscriptionReadingLine.class);

    /** What was read just now isn't read again because somebody steps back and forth. */
    private static final Duration FRESH = Duration.ofSeconds(15);

    private static final int MOST_NAMED = 50;

    private final transient ContractDetails contract;
    private final transient LinkingServices services;
    private final Span age = new Span();
    private final Span progressText = new Span();
    private final ProgressBar progress = new ProgressBar();
    private final Div failure = new Div();
    private final Details unread = new Details();
    private final Button refresh = new Button();

    SubscriptionReadingLine(ContractDetails contract, LinkingServices services) {
        this.contract = contract;
        this.services = services;
        addClassName("reading-line");
        age.addClassName("note");
        progressText.getElement().setAttribute("role", "status");
        progress.getElement().setAttribute("aria-label", getTranslation("subscription.reading"));
        refresh.setText(getTranslation("subscription.refresh"));
        refresh.setIcon(LucideIcon.REFRESH_CW.create());
        refresh.addClickListener(_ -> read());
        failure.addClassName("failure");
        failure.getElement().setAttribute("role", "alert");
        unread.addClassName("note");
        add(age, progressText, progress, failure, unread);
        showReading(false);
        failure.setVisible(false);
    }

    /** The button that reads again. */
    Button refreshButton() {
        return refresh;
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        showAge();
        var last = services.subscriptions().readAt(contract.id());
        if (last.filter(at -> at.isAfter(Instant.now().minus(FRESH))).isEmpty()) {
            read();
        }
    }

    /** Says when Plesk was read last. */
    void showAge() {
        age.setText(services.subscriptions()
                .readAt(contract.id())
                .map(at -> getTranslation("subscription.age", Times.second(at)))
                .orElse(""));
        showUnread(services.subscriptions().unread(contract.id()));
    }

    /** Names them, up to as many as somebody would read. */
    private void showUnread(List<UnreadObject> objects) {
        unread.setVisible(!objects.isEmpty());
        unread.setSummaryText(getTranslation("subscription.unread", objects.size()));
        var list = new UnorderedList();
        objects.stream()
                .limit(MOST_NAMED)
                .map(object -> new ListItem(object.object() + ": " + object.reason()))
                .forEach(list::add);
        unread.removeAll();
        unread.add(list);
    }

    private void read() {
        showReading(true);
        failure.setVisible(false);
        var ui = UI.getCurrent();
        Background.run(
                this,
                () -> {
                    services.subscriptions()
                            .read(contract.id(), (done, of) -> Background.tell(ui, this, () -> showProgress(done, of)));
                    return contract;
                },
                _ -> showReading(false),
                cause -> {
                    LOG.warn(
                            "The subscriptions of {} can not be read: {}",
                            contract.contractNumber(),
                            cause.getMessage());
                    showReading(false);
                    failure.removeAll();
                    failure.add(
                            new Span(getTranslation(
                                    cause instanceof PleskMisconfiguredException
                                            ? "subscription.misconfigured"
                                            : "subscription.failed")),
                            new Button(getTranslation("action.reload"), LucideIcon.REFRESH_CW.create(), _ -> read()));
                    failure.setVisible(true);
                });
    }

    private void showReading(boolean isReading) {
        refresh.setEnabled(!isReading);
        progress.setVisible(isReading);
        progress.setIndeterminate(true);
        progressText.setText(isReading ? getTranslation("subscription.reading") : "");
        showAge();
    }

    private void showProgress(int done, int of) {
        progress.setIndeterminate(of == 0);
        progress.setMax(Math.max(1, of));
        progress.setValue(done);
        progressText.setText(getTranslation("subscription.progress", Numbers.whole(done), Numbers.whole(of)));
    }
}
