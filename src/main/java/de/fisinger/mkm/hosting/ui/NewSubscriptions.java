package de.fisinger.mkm.hosting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import de.fisinger.mkm.format.Times;
import de.fisinger.mkm.hosting.SubscriptionItem;
import de.fisinger.mkm.hosting.UnknownSubscription;

/** What somebody made on Plesk and MKM doesn't know, each to be linked or forgotten. Hidden if there is nothing. */
class NewSubscriptions extends Div {

    private static final int SHOWN = 10;

    private final long contractId;
    private final transient LinkingServices services;
    private final SerializableConsumer<SubscriptionItem> link;
    private final boolean isLinkable;
    private final Div lines = new Div();

    /**
     * Shows them.
     *
     * @param isLinkable whether the contract takes hostings
     * @param link opens the dialog that links one
     */
    NewSubscriptions(
            long contractId,
            boolean isLinkable,
            LinkingServices services,
            SerializableConsumer<SubscriptionItem> link) {
        this.contractId = contractId;
        this.isLinkable = isLinkable;
        this.services = services;
        this.link = link;
        addClassNames("card", "deviations", "new-subscriptions");
        getElement().setAttribute("role", "status");
        add(
                new H2(getTranslation("new-subscription.title")),
                new Paragraph(getTranslation("new-subscription.text")),
                lines);
        show();
    }

    void show() {
        var found = services.deviations().unknown(contractId, SHOWN + 1);
        lines.removeAll();
        found.stream().limit(SHOWN).map(this::line).forEach(lines::add);
        if (found.size() > SHOWN) {
            lines.add(new Span(getTranslation("deviation.more")));
        }
        setVisible(!found.isEmpty());
    }

    private Div line(UnknownSubscription subscription) {
        var name = new Span(subscription.name());
        name.addClassName("step-name");
        var found = new Span(getTranslation("deviation.found", Times.minute(subscription.foundAt())));
        found.addClassName("step-times");
        var linking = new Button(getTranslation("new-subscription.link"), _ -> link(subscription));
        linking.setAriaLabel(getTranslation("linking.open", subscription.name()));
        linking.setVisible(isLinkable);
        var forget = new Button(
                getTranslation("deviation.forget"),
                _ -> ChangeAttempt.of(
                        () -> services.deviations().forget(subscription.deviationId()),
                        getTranslation("deviation.forgotten"),
                        this::show));
        forget.setAriaLabel(getTranslation("new-subscription.forget", subscription.name()));
        var buttons = new Div(linking, forget);
        buttons.addClassName("deviation-buttons");
        var line = new Div(name, found, buttons);
        line.addClassName("deviation");
        return line;
    }

    private void link(UnknownSubscription subscription) {
        services.subscriptions()
                .find(contractId, subscription.subscriptionItemId())
                .ifPresentOrElse(link, this::show);
    }
}
