package de.fisinger.mkm.hosting.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.TextField;
import de.fisinger.mkm.contract.ContractDetails;
import de.fisinger.mkm.hosting.HostingRefusedException;
import de.fisinger.mkm.hosting.LinkSubscription;
import de.fisinger.mkm.hosting.LinkingOutcome;
import de.fisinger.mkm.hosting.LinkingProcess;
import de.fisinger.mkm.hosting.SubscriptionItem;
import de.fisinger.mkm.ui.Background;
import de.fisinger.mkm.ui.Notes;
import de.fisinger.mkm.ui.OnceButton;
import de.fisinger.mkm.ui.UnsavedChanges;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Links one subscription: Kunde and Produkt to choose, what Plesk says of it to read. */
class LinkSubscriptionDialog extends Dialog {

    /** Longer nobody waits in the dialog; the list tells then. */
    private static final int LONGEST_WAIT_SECONDS = 3;

    private final transient ContractDetails contract;
    private final transient SubscriptionItem subscription;
    private final transient LinkingServices services;
    private final CustomerField customer;
    private final ProductField product = new ProductField();
    private final Div fields = new Div();
    private final Span problem = new Span();
    private final ProgressBar waiting = new ProgressBar();
    private final OnceButton save = new OnceButton();

    /** One for each try: whatever is pressed how often, it links once. */
    private UUID token = UUID.randomUUID();

    /** The request that was given and hasn't been answered yet. */
    private @Nullable UUID requested;

    LinkSubscriptionDialog(ContractDetails contract, SubscriptionItem subscription, LinkingServices services) {
        this.contract = contract;
        this.subscription = subscription;
        this.services = services;
        customer = new CustomerField(services.customers());
        setHeaderTitle(getTranslation("linking.title"));
        addClassName("link-subscription");
        setModality(ModalityMode.STRICT);
        setCloseOnOutsideClick(false);
        UnsavedChanges.guard(this, customer, product);
        choose();
        var hint = new Paragraph(getTranslation("form.required-hint"));
        hint.addClassName("note");
        problem.addClassName("failure");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        waiting.setIndeterminate(true);
        waiting.getElement().setAttribute("aria-label", getTranslation("linking.waiting"));
        waiting.setVisible(false);
        fields.addClassName("form");
        fields.add(
                customer,
                product,
                shown("linking.host", subscription.name()),
                shown("subscription.user", subscription.login()),
                shown("subscription.owner", subscription.owner()),
                shown("subscription.id", String.valueOf(subscription.subscriptionId())),
                hint,
                problem,
                waiting);
        add(fields);
        addButtons();
        services.updates()
                .whileAttached(
                        this,
                        services.user().get().accountId(),
                        subject -> subject.startsWith(LinkingProcess.SUBJECT_PREFIX),
                        this::look);
    }

    private void choose() {
        customer.setAutofocus(true);
        if (subscription.knownCustomerId() != null) {
            services.customers()
                    .find(subscription.knownCustomerId())
                    .ifPresent(known -> customer.setValue(known.choice()));
        }
        var products = services.products().activeHostingPlans(contract.id());
        product.offer(products);
        product.addValueChangeListener(_ -> product.comparePlan(subscription));
        ProductField.matching(subscription, products).ifPresent(product::setValue);
    }

    private TextField shown(String labelKey, @Nullable String value) {
        var field = new TextField(getTranslation(labelKey));
        field.setValue(Objects.requireNonNullElse(value, "–"));
        field.setReadOnly(true);
        field.setWidthFull();
        return field;
    }

    private void addButtons() {
        save.begins(getTranslation("action.save"), this::save).onEnterIn(fields);
        getFooter().add(new Button(getTranslation("action.cancel"), _ -> UnsavedChanges.close(this)), save);
    }

    private void save() {
        problem.setVisible(false);
        customer.requireChoice();
        product.requireChoice();
        var wrong = Stream.<ComboBox<?>>of(customer, product)
                .filter(ComboBox::isInvalid)
                .findFirst();
        if (wrong.isPresent()) {
            wrong.get().focus();
            save.setEnabled(true);
            return;
        }
        try {
            services.linkings()
                    .link(new LinkSubscription(
                            token,
                            token,
                            contract.id(),
                            subscription.id(),
                            customer.getValue().id(),
                            product.getValue().productId()));
            waitForOutcome();
        } catch (HostingRefusedException refusal) {
            refuse(getTranslation("hosting.new.problem." + refusal.problem().name()));
        }
    }

    private void waitForOutcome() {
        var request = token;
        requested = request;
        showWaiting(true);
        var ui = UI.getCurrent();
        CompletableFuture.delayedExecutor(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)
                .execute(() -> Background.tell(ui, this, () -> stopWaiting(request)));
        look();
    }

    private void showWaiting(boolean isWaiting) {
        waiting.setVisible(isWaiting);
        customer.setReadOnly(isWaiting);
        product.setReadOnly(isWaiting);
        save.setEnabled(!isWaiting);
    }

    private void look() {
        if (requested != null) {
            services.linkings().outcomes(requested).stream()
                    .filter(LinkingOutcome::isFinal)
                    .findFirst()
                    .ifPresent(this::end);
        }
    }

    private void end(LinkingOutcome outcome) {
        requested = null;
        switch (outcome.status()) {
            case LINKED -> {
                close();
                Notes.success(getTranslation("linking.done", subscription.name()));
            }
            case REFUSED -> refuse(Objects.requireNonNull(outcome.reason()));
            case REQUESTED -> throw new IllegalStateException("not an end");
        }
    }

    private void refuse(String reason) {
        token = UUID.randomUUID();
        showWaiting(false);
        problem.setText(reason);
        problem.setVisible(true);
    }

    private void stopWaiting(UUID request) {
        if (request.equals(requested)) {
            close();
            Notes.success(getTranslation("linking.goes-on", subscription.name()));
        }
    }
}
