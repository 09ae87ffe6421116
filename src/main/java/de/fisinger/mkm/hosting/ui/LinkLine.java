package de.fisinger.mkm.hosting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.Command;
import de.fisinger.mkm.customer.CustomerChoice;
import de.fisinger.mkm.customer.Customers;
import de.fisinger.mkm.hosting.LinkProposal;
import de.fisinger.mkm.hosting.LinkReason;
import de.fisinger.mkm.hosting.LinkState;
import de.fisinger.mkm.hosting.LinkSubscription;
import de.fisinger.mkm.hosting.LinkingOutcome;
import de.fisinger.mkm.hosting.LinkingStatus;
import de.fisinger.mkm.hosting.SubscriptionItem;
import de.fisinger.mkm.product.HostingPlan;
import de.fisinger.mkm.ui.StatusBadge;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of {@link LinkSeveralDialog}: a subscription, what was chosen for it, and what became of its request. */
final class LinkLine {

    private final SubscriptionItem subscription;

    private UUID token = UUID.randomUUID();

    private @Nullable CustomerChoice customer;

    private @Nullable CustomerChoice proposed;

    private @Nullable LinkReason reason;

    private @Nullable HostingPlan product;

    private final @Nullable HostingPlan proposedProduct;

    private LinkState state = LinkState.UNLINKED;

    private @Nullable String problem;

    private boolean changed;

    private Command chosen = () -> {};

    LinkLine(
            SubscriptionItem subscription,
            List<HostingPlan> products,
            Customers customers,
            @Nullable LinkProposal proposal) {
        this.subscription = subscription;
        if (proposal != null) {
            proposed = customers
                    .find(proposal.customerId())
                    .map(known -> known.choice())
                    .orElse(null);
            reason = proposal.reason();
        }
        proposedProduct = ProductField.matching(subscription, products).orElse(null);
        product = proposedProduct;
        if (subscription.knownCustomerId() != null) {
            customer = customers
                    .find(subscription.knownCustomerId())
                    .map(known -> known.choice())
                    .orElse(null);
        }
    }

    UUID token() {
        return token;
    }

    void choose(CustomerChoice chosen) {
        customer = chosen;
        change();
    }

    void choose(HostingPlan chosen) {
        product = chosen;
        change();
    }

    private void change() {
        changed = true;
        chosen.execute();
    }

    /** Tells whoever wants to know that something was chosen. */
    void whenChosen(Command told) {
        chosen = told;
    }

    /** Whether somebody is proposed surely enough who isn't chosen yet. */
    boolean isSurelyProposed() {
        return isOpen() && customer == null && proposed != null && reason != null && reason.isSure();
    }

    /** Takes over who is proposed. */
    void takeProposal() {
        if (proposed != null) {
            choose(proposed);
        }
    }

    /** Its link was taken away again. */
    void unlinked() {
        if (isLinked()) {
            refused(null);
        }
    }

    /** Whether it can still be ordered. */
    boolean isOpen() {
        return state == LinkState.UNLINKED;
    }

    boolean isWaiting() {
        return state == LinkState.LINKING;
    }

    boolean isLinked() {
        return state == LinkState.LINKED;
    }

    /** Whether something was chosen that wasn't ordered. */
    boolean isChanged() {
        return changed && isOpen();
    }

    /** Whether somebody chose something in it: what nobody touched can be left for later. */
    boolean isBegun() {
        return customer != null || changed;
    }

    boolean isComplete() {
        return customer != null && product != null;
    }

    /** Whether all is chosen; if not, the line says what is missing. */
    boolean requireChoices() {
        problem = isComplete()
                ? null
                : I18NProvider.translate(
                        customer == null ? "hosting.new.customer-missing" : "hosting.new.product-missing");
        return isComplete();
    }

    LinkSubscription request(UUID batch, long contractId) {
        state = LinkState.LINKING;
        problem = null;
        changed = false;
        return new LinkSubscription(
                token,
                batch,
                contractId,
                subscription.id(),
                Objects.requireNonNull(customer).id(),
                Objects.requireNonNull(product).productId());
    }

    void refused(@Nullable String reason) {
        state = LinkState.UNLINKED;
        problem = reason;
        token = UUID.randomUUID();
    }

    /**
     * Takes what became of the request.
     *
     * @return whether that is news
     */
    boolean ended(LinkingOutcome outcome) {
        if (!isWaiting() || !outcome.isFinal()) {
            return false;
        }
        if (outcome.status() == LinkingStatus.LINKED) {
            state = LinkState.LINKED;
        } else {
            refused(outcome.reason());
        }
        return true;
    }

    /** The line as it is now, made anew whenever it comes into view. */
    Component row(List<HostingPlan> products, Customers customers) {
        var plan = new Span(Objects.requireNonNullElse(subscription.planName(), "–") + " · " + subscription.owner());
        plan.addClassName("note");
        var what = new Div(new Span(subscription.name()), plan);
        if (isOpen() && proposed != null && reason != null) {
            var proposal = new Span(I18NProvider.translate(
                    "linking.proposal",
                    proposed.label(),
                    I18NProvider.translate("linking.proposal." + reason.name()),
                    reason.certainty()));
            proposal.addClassName("note");
            what.add(proposal);
        }
        if (isOpen() && proposedProduct != null && proposedProduct.equals(product)) {
            var proposal = new Span(I18NProvider.translate("linking.proposal.product", proposedProduct.productName()));
            proposal.addClassName("note");
            what.add(proposal);
        }
        var row = new Div(what);
        row.addClassName("link-line");
        if (isOpen()) {
            row.add(customerField(customers), productField(products));
        } else {
            row.add(new Span(customer == null ? "" : customer.label()));
            row.add(new Span(product == null ? "" : product.productName()));
        }
        row.add(status());
        return row;
    }

    private CustomerField customerField(Customers customers) {
        var field = new CustomerField(customers);
        field.setValue(customer);
        field.addValueChangeListener(change -> {
            customer = change.getValue();
            change();
        });
        return field;
    }

    private ProductField productField(List<HostingPlan> products) {
        var field = new ProductField();
        field.offer(products);
        field.setValue(product);
        field.comparePlan(subscription);
        field.addValueChangeListener(change -> {
            product = change.getValue();
            change();
            field.comparePlan(subscription);
        });
        return field;
    }

    private Component status() {
        var lines = new Div();
        lines.addClassName("status-lines");
        if (problem != null) {
            lines.add(new StatusBadge(StatusBadge.Look.ERROR, problem));
        } else if (!isOpen()) {
            lines.add(new StatusBadge(
                    isLinked() ? StatusBadge.Look.SUCCESS : StatusBadge.Look.MOVING, LinkStateBadge.word(state)));
        }
        return lines;
    }
}
