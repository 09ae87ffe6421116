package de.fisinger.mkm.serviceaccess.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import de.fisinger.mkm.account.CurrentUser;
import de.fisinger.mkm.account.Role;
import de.fisinger.mkm.account.SessionSwitch;
import de.fisinger.mkm.account.SwitchedSession;
import de.fisinger.mkm.serviceaccess.ServiceAccessItem;
import de.fisinger.mkm.serviceaccess.ServiceAccessProcess;
import de.fisinger.mkm.serviceaccess.ServiceAccesses;
import de.fisinger.mkm.ui.DataGrid;
import de.fisinger.mkm.ui.ListCard;
import de.fisinger.mkm.ui.LiveUpdates;
import de.fisinger.mkm.ui.NavigationEntry;
import de.fisinger.mkm.ui.Notes;
import de.fisinger.mkm.ui.PostForm;
import de.fisinger.mkm.ui.Questions;
import de.fisinger.mkm.ui.RowActions;
import de.fisinger.mkm.ui.StatusBadge;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Reseller → Service-Zugänge: the accounts that are linked by a code, with the way into each. */
@Route("service-zugaenge")
@RolesAllowed({Role.ADMINISTRATOR_NAME, Role.USER_NAME})
class ServiceAccessListView extends VerticalLayout implements HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient ServiceAccesses accesses;

    private final DataGrid<ServiceAccessItem> grid;

    /** Nobody switches further, or changes accesses in another user's name. */
    private final boolean isOwnSession = SwitchedSession.actor().isEmpty();

    ServiceAccessListView(ServiceAccesses accesses, LiveUpdates updates, CurrentUser user) {
        this.accesses = accesses;
        addClassName("page");
        var title = getTranslation("service-access.list");
        grid = new DataGrid<>(title, accesses.list());
        addColumns();
        if (isOwnSession) {
            grid.actions(getTranslation("service-access.action"), this::actions);
        }
        grid.build(
                item -> item.accountNumber() + " · " + item.accountName(),
                item -> item.userName() + " · " + type(item.role()),
                item -> status(item.active()));
        var plus = ListCard.plus(getTranslation("service-access.enter-code"), this::openDialog);
        plus.setEnabled(isOwnSession);
        var first =
                new Button(getTranslation("service-access.enter-code"), VaadinIcon.PLUS.create(), _ -> openDialog());
        first.setEnabled(isOwnSession);
        grid.whenEmpty(ListCard.empty(getTranslation("service-access.empty"), first));
        add(new ListCard(title, getTranslation("service-access.list-intro"), grid, plus));
        updates.whileAttached(
                grid,
                user.get().accountId(),
                subject -> subject.startsWith(ServiceAccessProcess.SUBJECT_PREFIX),
                grid::reload);
    }

    private void openDialog() {
        var dialog = new ActivateDialog(accesses);
        dialog.addClosedListener(_ -> grid.reload());
        dialog.open();
    }

    private void addColumns() {
        grid.column("kundennummer", getTranslation("customer.number"), ServiceAccessItem::accountNumber)
                .width("8.5rem");
        grid.column("kunde", getTranslation("customer"), ServiceAccessItem::accountName);
        grid.column("typ", getTranslation("profile.role"), item -> type(item.role()))
                .choices(types())
                .width("8.5rem");
        grid.column("benutzername", getTranslation("user.name"), ServiceAccessItem::userName);
        grid.column("vorname", getTranslation("customer.first-name"), ServiceAccessItem::firstName)
                .width("7.5rem");
        grid.column("nachname", getTranslation("customer.form.last-name"), ServiceAccessItem::lastName)
                .width("7.5rem");
        grid.column("status", getTranslation("contract.status"), item -> statusWord(item.active()))
                .shownAs(item -> status(item.active()))
                .choices(statuses())
                .width("8rem");
    }

    private Component actions(ServiceAccessItem item) {
        var name = item.userName() + " · " + item.accountName();
        var signIn = RowActions.signInAs(
                getTranslation("service-access.sign-in-as", name),
                _ -> PostForm.send(SessionSwitch.SWITCH, SessionSwitch.ACCESS, String.valueOf(item.id())));
        signIn.setVisible(item.active());
        return RowActions.row(
                signIn,
                RowActions.delete(
                        getTranslation("service-access.give-back", name),
                        _ -> Questions.ask(
                                getTranslation("service-access.give-back.title"),
                                getTranslation("service-access.give-back.question", name),
                                getTranslation("service-access.give-back.verb"),
                                () -> giveBack(item.id()))));
    }

    private void giveBack(long accessId) {
        accesses.giveBack(accessId);
        Notes.success(getTranslation("service-access.given-back"));
        grid.reload();
    }

    private String type(Role role) {
        return getTranslation("role." + role.name());
    }

    private Map<String, String> types() {
        Map<String, String> types = new LinkedHashMap<>();
        for (var role : new Role[] {Role.ADMINISTRATOR, Role.USER, Role.END_CUSTOMER}) {
            types.put(role.name(), type(role));
        }
        return types;
    }

    private String statusWord(boolean active) {
        return getTranslation(active ? "status.active" : "status.deactivated");
    }

    private StatusBadge status(boolean active) {
        return new StatusBadge(active ? StatusBadge.Look.SUCCESS : StatusBadge.Look.NEUTRAL, statusWord(active));
    }

    private Map<String, String> statuses() {
        Map<String, String> statuses = new LinkedHashMap<>();
        statuses.put("true", statusWord(true));
        statuses.put("false", statusWord(false));
        return statuses;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("service-access.list") + " · MKM";
    }

    /** The navigation's way here. */
    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        @Order(300)
        NavigationEntry serviceAccessNavigationEntry() {
            return new NavigationEntry(
                    "navigation.reseller", "service-access.list", VaadinIcon.HANDSHAKE, ServiceAccessListView.class);
        }
    }
}
