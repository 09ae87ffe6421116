package de.fisinger.mkm.hosting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import de.fisinger.mkm.contract.ContractDetails;
import de.fisinger.mkm.format.Numbers;
import de.fisinger.mkm.hosting.LinkState;
import de.fisinger.mkm.hosting.LinkingProcess;
import de.fisinger.mkm.hosting.ResellerHostings;
import de.fisinger.mkm.hosting.SubscriptionItem;
import de.fisinger.mkm.ui.DataGrid;
import de.fisinger.mkm.ui.ListCard;
import de.fisinger.mkm.ui.ListSelection;
import de.fisinger.mkm.ui.LucideIcon;
import de.fisinger.mkm.ui.PageLink;
import de.fisinger.mkm.ui.RowActions;

/**
 * All subscriptions of a contract's reseller on the server, known to MKM or not (handbook: MKM – Reseller Hosting, tab
 * Abonnements); follows every change live.
 */
class SubscriptionsOfContract extends Div {

    private final transient ContractDetails contract;
    private final transient LinkingServices services;
    private final DataGrid<SubscriptionItem> grid;
    private final SubscriptionReadingLine reading;
    private final NewSubscriptions fresh;
    private final Span underWay = new Span();
    private final LastLinked lastLinked;
    private final Button linkSelected = new Button();

    private final ListSelection<SubscriptionItem> selection = new ListSelection<>(
            SubscriptionItem::id,
            SubscriptionItem::isLinkable,
            item -> getTranslation("subscription.select", item.name()),
            this::showSelection);

    SubscriptionsOfContract(ContractDetails contract, LinkingServices services) {
        this.contract = contract;
        this.services = services;
        reading = new SubscriptionReadingLine(contract, services);
        var title = getTranslation("subscription.tab");
        grid = new DataGrid<>(title, services.subscriptions().of(contract.id()));
        if (contract.takesHostings()) {
            grid.selectable(selection);
        }
        addColumns();
        grid.whenEmpty(ListCard.empty(getTranslation("subscription.empty")));
        linkSelected.addThemeVariants(ButtonVariant.PRIMARY);
        linkSelected.addClickListener(_ -> linkSelected());
        showSelection();
        underWay.addClassName("status-moving");
        underWay.getElement().setAttribute("role", "status");
        setWidthFull();
        fresh = new NewSubscriptions(contract.id(), contract.takesHostings(), services, this::link);
        lastLinked = new LastLinked(contract.id(), services.linkings());
        add(
                fresh,
                new ListCard(
                        title, new Div(reading, underWay, lastLinked, grid), linkSelected, reading.refreshButton()));
        services.updates().whileAttached(this, services.user().get().accountId(), this::isAboutThis, this::refresh);
        showUnderWay();
    }

    private boolean isAboutThis(String subject) {
        return subject.startsWith(LinkingProcess.SUBJECT_PREFIX)
                || subject.startsWith("hosting-")
                || subject.equals("subscriptions-" + contract.id());
    }

    private void refresh() {
        grid.reload();
        reading.showAge();
        fresh.show();
        lastLinked.show();
        showUnderWay();
    }

    private void showUnderWay() {
        var count = services.linkings().countUnderWay(contract.id());
        underWay.setText(count == 0 ? "" : getTranslation("linking.under-way", Numbers.whole(count)));
    }

    private void showSelection() {
        var count = selection.rows().size();
        linkSelected.setVisible(count > 0);
        linkSelected.setText(getTranslation("linking.link-selected", Numbers.whole(count)));
    }

    private void addColumns() {
        grid.column("status").shownAs(LinkStateBadge::ofStatus);
        grid.column("mkm").shownAs(this::state);
        grid.build();
    }

    /** The state, with the plus button beside it where the subscription can be linked, or the way to its hosting. */
    private Component state(SubscriptionItem item) {
        var badge = LinkStateBadge.of(item);
        if (item.state() == LinkState.LINKED && item.hostingId() != null) {
            var link = new PageLink(ResellerHostings.address(contract.contractNumber(), item.hostingId()), badge);
            link.setAriaLabel(getTranslation("subscription.open", item.name()));
            return link;
        }
        if (!item.isLinkable() || !contract.takesHostings()) {
            return badge;
        }
        var plus = RowActions.other(LucideIcon.PLUS, getTranslation("linking.open", item.name()), _ -> link(item));
        var line = RowActions.row(badge, plus);
        line.addClassName("state-with-plus");
        return line;
    }

    private void link(SubscriptionItem item) {
        open(new LinkSubscriptionDialog(contract, item, services));
    }

    private void linkSelected() {
        var dialog = new LinkSeveralDialog(contract, selection.rows(), services);
        dialog.addClosedListener(_ -> selection.clear());
        open(dialog);
    }

    private static void open(Dialog dialog) {
        dialog.open();
    }
}
