package de.fisinger.mkm.hosting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import de.fisinger.mkm.account.CurrentUser;
import de.fisinger.mkm.account.Role;
import de.fisinger.mkm.contract.ContractNavigation;
import de.fisinger.mkm.contract.Contracts;
import de.fisinger.mkm.customer.CustomerNavigation;
import de.fisinger.mkm.format.Times;
import de.fisinger.mkm.hosting.ChangeItem;
import de.fisinger.mkm.hosting.HostingDetails;
import de.fisinger.mkm.hosting.HostingProcess;
import de.fisinger.mkm.hosting.HostingUses;
import de.fisinger.mkm.hosting.Linkings;
import de.fisinger.mkm.hosting.ResellerHostings;
import de.fisinger.mkm.hosting.UseProcess;
import de.fisinger.mkm.process.ProcessModels;
import de.fisinger.mkm.process.ui.InstanceDiagram;
import de.fisinger.mkm.process.ui.Timeline;
import de.fisinger.mkm.product.ProductNavigation;
import de.fisinger.mkm.ui.Breadcrumb;
import de.fisinger.mkm.ui.ExternalLink;
import de.fisinger.mkm.ui.Facts;
import de.fisinger.mkm.ui.LiveUpdates;
import de.fisinger.mkm.ui.PageLink;
import de.fisinger.mkm.ui.PageTitles;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A hosting: its data, what was done step by step, and where it stands in the process; follows every change live. */
@Route(ContractNavigation.LIST + "/:contract/" + HostingsTab.PATH + "/:hosting([0-9]{1,18})")
@RolesAllowed({Role.ADMINISTRATOR_NAME, Role.USER_NAME})
class HostingView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ResellerHostings hostings;
    private final transient Contracts contracts;
    private final Div data = new Div();
    private final Paragraph failure = new Paragraph();
    private final HostingActions actions;
    private final Div facts = new Div();
    private final HostingNotice notice = new HostingNotice();
    private final ChangesOfHosting changes = new ChangesOfHosting();
    private final Timeline timeline;
    private final InstanceDiagram diagram = new InstanceDiagram();
    private final transient ProcessModels models;

    private @Nullable Breadcrumb heading;

    private String name = "";

    private long hostingId;

    /** What is told of the change that is under way. */
    private String changeSubject = "";

    private final UseCard use;
    private final DeviationCard deviations;

    private String contractNumber = "";

    private long contractId;

    HostingView(
            ResellerHostings hostings,
            Linkings linkings,
            ChangeServices services,
            Contracts contracts,
            ProcessModels models,
            LiveUpdates updates,
            HostingUses uses,
            CurrentUser user) {
        this.hostings = hostings;
        this.use = new UseCard(uses);
        this.deviations = new DeviationCard(services, this::readAgain);
        this.contracts = contracts;
        this.timeline = new Timeline(models, Timeline.Reader.RESELLER);
        this.models = models;
        addClassName("page");
        this.actions = new HostingActions(hostings, linkings, services, this::readAgain);
        failure.addClassName("failure");
        failure.getElement().setAttribute("role", "status");
        facts.addClassName("card");
        facts.add(notice, data, failure, actions);
        updates.whileAttached(
                facts,
                user.get().accountId(),
                subject -> subject.equals(HostingProcess.subject(hostingId))
                        || subject.equals(changeSubject)
                        || subject.equals(UseProcess.subject(contractId)),
                this::readAgain);
    }

    private void readAgain() {
        hostings.find(hostingId).ifPresentOrElse(this::show, this::leave);
    }

    /** Its link was taken away: there is nothing to show any more. */
    private void leave() {
        getUI().ifPresent(ui -> ui.navigate(ContractNavigation.tab(contractNumber, HostingsTab.PATH)));
    }

    static RouteParameters parameters(String contractNumber, long hostingId) {
        return new RouteParameters(java.util.Map.of("contract", contractNumber, "hosting", String.valueOf(hostingId)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var contract = contracts
                .find(event.getRouteParameters().get("contract").orElseThrow())
                .orElseThrow(NotFoundException::new);
        contractNumber = contract.contractNumber();
        hostingId = event.getRouteParameters().getLong("hosting").orElseThrow();
        var hosting = hostings.find(hostingId)
                .filter(found -> found.contractId() == contract.id())
                .orElseThrow(NotFoundException::new);
        removeAll();
        heading = new Breadcrumb(
                ContractNavigation.tab(contract.contractNumber(), HostingsTab.PATH),
                contract.contractNumber() + " · " + getTranslation("hosting.tab"),
                "");
        add(heading, facts, deviations, use, changes, card("process.timeline", timeline));
        add(card("process.diagram", diagram));
        show(hosting);
    }

    private Div card(String headingKey, com.vaadin.flow.component.Component content) {
        var card = new Div(new H2(getTranslation(headingKey)), content);
        card.addClassName("card");
        return card;
    }

    /** Changes what is there instead of making it anew: a button that is replaced under the pointer loses its click. */
    private void show(HostingDetails hosting) {
        name = Objects.requireNonNullElse(
                hosting.item().domainName(), getTranslation("hosting.number", String.valueOf(hostingId)));
        if (heading != null) {
            heading.rename(name);
        }
        data.removeAll();
        data.add(data(hosting));
        failure.setVisible(hosting.item().status().isUndone());
        failure.setText(Objects.requireNonNullElse(hosting.failureReason(), ""));
        notice.show(hosting);
        actions.show(hosting);
        deviations.show(hosting);
        use.show(hostingId, hosting.contractId(), hosting.item().status().isUsable());
        contractId = hosting.contractId();
        changes.show(hosting.changes());
        changeSubject = hosting.openChange().map(ChangeItem::subject).orElse("");
        var waits = hosting.openChange().map(ChangeItem::dueAt).isPresent();
        timeline.show(hosting.steps(), getTranslation(waits ? "change.timeline.waits" : "process.timeline.empty"));
        diagram.show(hosting.diagram(), models.xml(hosting.processId()).orElseThrow());
    }

    private Facts data(HostingDetails hosting) {
        var item = hosting.item();
        var data = new Facts();
        data.add(getTranslation("hosting.id"), String.valueOf(item.id()));
        data.add(
                getTranslation("hosting.status"),
                HostingStatusBadge.of(item.status(), item.delay(), item.suspensions()));
        data.add(
                getTranslation("customer"),
                new PageLink(
                        CustomerNavigation.customer(hosting.customerId()),
                        item.customerNumber() + " · " + item.customerName()));
        data.add(getTranslation("customer.company"), item.company());
        data.add(
                getTranslation("product"),
                new PageLink(ProductNavigation.product(hosting.productId()), hosting.productName()));
        data.add(
                getTranslation("hosting.plan"),
                hosting.planLocked() ? getTranslation("hosting.plan.locked", hosting.planName()) : hosting.planName());
        data.add(getTranslation("hosting.subscription"), item.domainName());
        data.add(getTranslation("hosting.user"), item.login());
        data.add(getTranslation("hosting.server"), plesk(hosting));
        data.add(
                getTranslation(hosting.linked() ? "hosting.linked-at" : "hosting.requested-at"),
                Times.minute(hosting.requestedAt()));
        if (hosting.linked()) {
            data.add(getTranslation("hosting.origin"), getTranslation("hosting.linked"));
        } else if (hosting.activatedAt() != null) {
            data.add(getTranslation("hosting.activated-at"), Times.minute(hosting.activatedAt()));
        }
        return data;
    }

    private ExternalLink plesk(HostingDetails hosting) {
        return new ExternalLink(hosting.panel().toString(), getTranslation("hosting.open-plesk", hosting.serverName()));
    }

    @Override
    public String getPageTitle() {
        return name + PageTitles.SUFFIX;
    }
}
