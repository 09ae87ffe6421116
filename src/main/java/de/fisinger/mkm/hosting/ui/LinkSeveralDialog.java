package de.fisinger.mkm.hosting.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import de.fisinger.mkm.contract.ContractDetails;
import de.fisinger.mkm.format.Numbers;
import de.fisinger.mkm.hosting.HostingRefusedException;
import de.fisinger.mkm.hosting.LinkReason;
import de.fisinger.mkm.hosting.LinkSubscription;
import de.fisinger.mkm.hosting.LinkingOutcome;
import de.fisinger.mkm.hosting.LinkingProcess;
import de.fisinger.mkm.hosting.SubscriptionItem;
import de.fisinger.mkm.product.HostingPlan;
import de.fisinger.mkm.ui.Background;
import de.fisinger.mkm.ui.Notes;
import de.fisinger.mkm.ui.OnceButton;
import de.fisinger.mkm.ui.Questions;
import de.fisinger.mkm.ui.UnsavedChanges;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Links several subscriptions: Kunde and Produkt for each or for all, one process instance each. It stays open and tells
 * how far they are; closing it changes nothing about what was requested.
 */
class LinkSeveralDialog extends Dialog {

    private static final Logger LOG = LoggerFactory.getLogger(LinkSeveralDialog.class);

    private final transient ContractDetails contract;
    private final transient LinkingServices services;
    private final transient List<HostingPlan> products;
    private final transient List<LinkLine> lines;
    private final VirtualList<LinkLine> list = new VirtualList<>();
    private final CustomerField customerForAll;
    private final ProductField productForAll = new ProductField();
    private final Span progressText = new Span();
    private final ProgressBar progress = new ProgressBar();
    private final OnceButton save = new OnceButton();
    private final Button close = new Button();
    private final Button undo = new Button();

    private UUID batch = UUID.randomUUID();

    /** Each press of the button is one; all of them are taken back together. */
    private final transient List<UUID> batches = new ArrayList<>();

    LinkSeveralDialog(ContractDetails contract, List<SubscriptionItem> subscriptions, LinkingServices services) {
        this.contract = contract;
        this.services = services;
        products = services.products().activeHostingPlans(contract.id());
        var proposals = services.subscriptions()
                .proposals(
                        contract.id(),
                        subscriptions.stream().map(SubscriptionItem::id).toList());
        lines = subscriptions.stream()
                .map(subscription ->
                        new LinkLine(subscription, products, services.customers(), proposals.get(subscription.id())))
                .toList();
        customerForAll = new CustomerField(services.customers());
        setHeaderTitle(getTranslation("linking.several.title", Numbers.whole(lines.size())));
        addClassName("link-several");
        setModality(ModalityMode.STRICT);
        setCloseOnOutsideClick(false);
        setWidth("min(75rem, 96vw)");
        UnsavedChanges.guard(this, this::isChanged);
        UnsavedChanges.watch(customerForAll);
        UnsavedChanges.watch(productForAll);
        list.setItems(lines);
        list.setRenderer(new ComponentRenderer<>(line -> line.row(products, services.customers())));
        // lines come and go with scrolling: what is chosen in one is the list's
        lines.forEach(line -> line.whenChosen(() -> UnsavedChanges.changed(list)));
        progressText.getElement().setAttribute("role", "status");
        progress.getElement().setAttribute("aria-label", getTranslation("linking.waiting"));
        progress.setMax(lines.size());
        progress.setVisible(false);
        add(forAll(), list, new Div(progressText, progress));
        addButtons();
        services.updates()
                .whileAttached(
                        this,
                        services.user().get().accountId(),
                        subject -> subject.startsWith(LinkingProcess.SUBJECT_PREFIX),
                        this::look);
    }

    private Div forAll() {
        customerForAll.setLabel(getTranslation("linking.customer-for-all"));
        productForAll.setLabel(getTranslation("linking.product-for-all"));
        customerForAll.setRequiredIndicatorVisible(false);
        productForAll.setRequiredIndicatorVisible(false);
        productForAll.offer(products);
        var apply = new Button(getTranslation("linking.apply-to-all"), _ -> applyToAll());
        var sure = lines.stream().filter(LinkLine::isSurelyProposed).count();
        var propose = new Button(getTranslation("linking.take-proposals", Numbers.whole(sure), LinkReason.SURE));
        propose.addClickListener(_ -> {
            lines.stream().filter(LinkLine::isSurelyProposed).forEach(LinkLine::takeProposal);
            list.getDataProvider().refreshAll();
            propose.setVisible(false);
        });
        propose.setVisible(sure > 0);
        var bar = new Div(customerForAll, productForAll, apply, propose);
        bar.addClassName("link-for-all");
        return bar;
    }

    private void applyToAll() {
        lines.stream().filter(LinkLine::isOpen).forEach(line -> {
            customerForAll.getOptionalValue().ifPresent(line::choose);
            productForAll.getOptionalValue().ifPresent(line::choose);
        });
        // from now on it is the lines'
        customerForAll.clear();
        productForAll.clear();
        list.getDataProvider().refreshAll();
    }

    private void addButtons() {
        close.setText(getTranslation("action.cancel"));
        close.addClickListener(_ -> closeAsked());
        save.begins(getTranslation("action.save"), this::save);
        undo.setText(getTranslation("linking.undo"));
        undo.setVisible(false);
        undo.addClickListener(_ -> Questions.ask(
                getTranslation("linking.undo.title"),
                getTranslation("linking.undo.question"),
                getTranslation("linking.undo"),
                this::undo));
        getFooter().add(undo, close, save);
    }

    /** All that was linked together is taken back together. */
    private void undo() {
        var taken = batches.stream()
                .flatMap(each -> services.linkings().unlinkAll(each).stream())
                .collect(Collectors.toSet());
        lines.stream().filter(line -> taken.contains(line.token())).forEach(LinkLine::unlinked);
        Notes.success(getTranslation("linking.undone", Numbers.whole(taken.size())));
        list.getDataProvider().refreshAll();
        showProgress();
    }

    /** What was chosen but not requested is asked about. */
    private void closeAsked() {
        UnsavedChanges.close(this);
    }

    private boolean isChanged() {
        return !customerForAll.isEmpty()
                || !productForAll.isEmpty()
                || lines.stream().anyMatch(LinkLine::isChanged);
    }

    /** Who took the proposals leaves the other lines for later; where nothing is chosen at all, that is said of all. */
    private List<LinkLine> wanted() {
        var open = lines.stream().filter(LinkLine::isOpen).toList();
        var begun = open.stream().filter(LinkLine::isBegun).toList();
        return begun.isEmpty() ? open : begun;
    }

    private void save() {
        var open = wanted();
        var incomplete = open.stream().filter(line -> !line.requireChoices()).count();
        if (incomplete > 0) {
            list.getDataProvider().refreshAll();
            progressText.setText(getTranslation("linking.incomplete", Numbers.whole(incomplete)));
            list.scrollToIndex(lines.indexOf(
                    open.stream().filter(line -> !line.isComplete()).findFirst().orElseThrow()));
            save.setEnabled(true);
            return;
        }
        batch = UUID.randomUUID();
        batches.add(batch);
        var requests =
                open.stream().map(line -> line.request(batch, contract.id())).toList();
        showProgress();
        list.getDataProvider().refreshAll();
        Background.run(this, () -> give(requests), this::showRefused, cause -> {
            LOG.warn("Not all subscriptions of {} were requested", contract.contractNumber(), cause);
            showNotRequested();
        });
    }

    /** Gives all requests; one that can't be taken keeps no other from being taken. */
    private Map<UUID, String> give(List<LinkSubscription> requests) {
        var refused = new HashMap<UUID, String>();
        for (var request : requests) {
            try {
                services.linkings().link(request);
            } catch (HostingRefusedException e) {
                refused.put(
                        request.token(),
                        getTranslation("hosting.new.problem." + e.problem().name()));
            }
        }
        return refused;
    }

    private void showRefused(Map<UUID, String> refused) {
        lines.stream()
                .filter(line -> refused.containsKey(line.token()))
                .forEach(line -> line.refused(refused.get(line.token())));
        list.getDataProvider().refreshAll();
        look();
    }

    /** What wasn't requested any more can be requested again. */
    private void showNotRequested() {
        var requested = services.linkings().outcomes(batch).stream()
                .map(LinkingOutcome::token)
                .collect(Collectors.toSet());
        lines.stream()
                .filter(LinkLine::isWaiting)
                .filter(line -> !requested.contains(line.token()))
                .forEach(line -> line.refused(getTranslation("linking.not-taken")));
        list.getDataProvider().refreshAll();
        look();
    }

    private void look() {
        var byToken = lines.stream().collect(Collectors.toMap(LinkLine::token, Function.identity()));
        services.linkings().outcomes(batch).forEach(outcome -> {
            var line = byToken.get(outcome.token());
            if (line != null && line.ended(outcome)) {
                list.getDataProvider().refreshItem(line);
            }
        });
        showProgress();
    }

    private void showProgress() {
        var linked = lines.stream().filter(LinkLine::isLinked).count();
        var waiting = lines.stream().filter(LinkLine::isWaiting).count();
        var open = lines.size() - linked - waiting;
        progress.setVisible(linked + waiting > 0);
        progress.setValue((double) linked);
        progressText.setText(
                waiting > 0
                        ? getTranslation("linking.progress", Numbers.whole(linked), Numbers.whole(lines.size()))
                        : getTranslation(
                                open > 0 ? "linking.some-left" : "linking.all-done",
                                Numbers.whole(linked),
                                Numbers.whole(open)));
        undo.setVisible(waiting == 0 && linked > 0);
        save.setVisible(open > 0);
        save.setEnabled(waiting == 0);
        close.setText(getTranslation(linked + waiting > 0 ? "action.close" : "action.cancel"));
    }
}
