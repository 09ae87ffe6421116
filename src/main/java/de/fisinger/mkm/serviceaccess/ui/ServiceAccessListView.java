package de.fisinger.mkm.serviceaccess.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import de.fisinger.mkm.account.CurrentUser;
import de.fisinger.mkm.account.Role;
import de.fisinger.mkm.account.SessionSwitch;
import de.fisinger.mkm.account.SwitchedSession;
import de.fisinger.mkm.serviceaccess.ServiceAccessItem;
import de.fisinger.mkm.serviceaccess.ServiceAccessProcess;
import de.fisinger.mkm.serviceaccess.ServiceAccesses;
import de.fisinger.mkm.ui.DataGrid;
import de.fisinger.mkm.ui.InNavigation;
import de.fisinger.mkm.ui.ListCard;
import de.fisinger.mkm.ui.LiveUpdates;
import de.fisinger.mkm.ui.LucideIcon;
import de.fisinger.mkm.ui.Notes;
import de.fisinger.mkm.ui.PostForm;
import de.fisinger.mkm.ui.Questions;
import de.fisinger.mkm.ui.RowActions;
import de.fisinger.mkm.ui.StatusBadge;
import jakarta.annotation.security.RolesAllowed;

/** Reseller → Service-Zugänge: the accounts that are linked by a code, with the way into each. */
@Route("service-zugaenge")
@RolesAllowed({Role.ADMINISTRATOR_NAME, Role.USER_NAME})
@PageTitle("service-access.list")
@InNavigation(group = "navigation.reseller", icon = LucideIcon.HANDSHAKE, order = 300)
class ServiceAccessListView extends VerticalLayout {

    private final transient ServiceAccesses accesses;
    private final DataGrid<ServiceAccessItem> grid;

    /** Nobody switches further, or changes accesses in another user's name. */
    private final boolean isOwnSession = SwitchedSession.actor().isEmpty();

    ServiceAccessListView(ServiceAccesses accesses, LiveUpdates updates, CurrentUser user) {
        this.accesses = accesses;
        addClassName("page");
        var title = getTranslation("service-access.list");
        grid = new DataGrid<>(title, accesses.list());
        grid.column("status").shownAs(item -> status(item.active()));
        if (isOwnSession) {
            grid.actions(getTranslation("service-access.action"), this::actions);
        }
        grid.build();
        var plus = ListCard.plus(getTranslation("service-access.enter-code"), this::openDialog);
        plus.setEnabled(isOwnSession);
        var first =
                new Button(getTranslation("service-access.enter-code"), LucideIcon.PLUS.create(), _ -> openDialog());
        first.setEnabled(isOwnSession);
        grid.whenEmpty(ListCard.empty(getTranslation("service-access.empty"), first));
        add(ListCard.overview(title, getTranslation("service-access.list-intro"), grid, plus));
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

    private String statusWord(boolean active) {
        return getTranslation(active ? "status.active" : "status.deactivated");
    }

    private StatusBadge status(boolean active) {
        return new StatusBadge(active ? StatusBadge.Look.SUCCESS : StatusBadge.Look.NEUTRAL, statusWord(active));
    }
}
