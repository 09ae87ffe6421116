package de.fisinger.mkm.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import de.fisinger.mkm.account.AccountDetails;
import de.fisinger.mkm.account.Accounts;
import de.fisinger.mkm.account.CurrentUser;
import de.fisinger.mkm.account.Role;
import de.fisinger.mkm.account.StaffItem;
import de.fisinger.mkm.format.Texts;
import de.fisinger.mkm.ui.Breadcrumb;
import de.fisinger.mkm.ui.DataGrid;
import de.fisinger.mkm.ui.Facts;
import de.fisinger.mkm.ui.ListCard;
import de.fisinger.mkm.ui.LucideIcon;
import de.fisinger.mkm.ui.Notes;
import de.fisinger.mkm.ui.PageTitles;
import de.fisinger.mkm.ui.Questions;
import de.fisinger.mkm.ui.StatusBadge;
import de.fisinger.mkm.ui.StatusBadge.Look;
import de.fisinger.mkm.ui.UserStatus;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;

/** An account: who it is, whether it is closed, and its users. */
@Route(AccountListView.PATH + "/:account([0-9]{1,18})")
@RolesAllowed(Role.SUPPORT_NAME)
class AccountView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Accounts accounts;
    private final transient Validator validator;
    private final long self;
    private long accountId;
    private String name = "";

    AccountView(Accounts accounts, Validator validator, CurrentUser self) {
        this.accounts = accounts;
        this.validator = validator;
        this.self = self.get().userId();
        addClassName("page");
    }

    static String address(long accountId) {
        return AccountListView.PATH + "/" + accountId;
    }

    static StatusBadge badge(boolean isActive) {
        return new StatusBadge(
                isActive ? Look.SUCCESS : Look.NEUTRAL, Texts.of(isActive ? "status.active" : "account.closed"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        accountId = event.getRouteParameters().getLong("account").orElseThrow();
        show(accounts.find(accountId).orElseThrow(NotFoundException::new));
    }

    private void show(AccountDetails account) {
        name = account.data().name();
        removeAll();
        add(
                new Breadcrumb(
                        AccountListView.PATH,
                        getTranslation("account.list"),
                        account.data().accountNumber() + " · " + name),
                masterData(account),
                users());
    }

    private Component masterData(AccountDetails account) {
        var data = account.data();
        var facts = new Facts();
        facts.add(getTranslation("customer.number"), data.accountNumber());
        facts.add(getTranslation("account.name"), data.name());
        facts.add(getTranslation("customer.fact.street"), data.street());
        facts.add(getTranslation("customer.fact.place"), (data.postcode() + " " + data.city()).strip());
        facts.add(getTranslation("customer.form.phone"), data.phone());
        facts.add(getTranslation("customer.form.email"), data.email());
        facts.add(getTranslation("contract.status"), badge(account.active()));
        var buttons = new Div(new Button(getTranslation("action.edit"), _ -> edit(account)));
        if (!account.provider()) {
            buttons.add(
                    account.active()
                            ? new Button(getTranslation("account.close"), _ -> askToClose(account))
                            : new Button(
                                    getTranslation("account.open"),
                                    _ -> run(() -> accounts.open(accountId), "account.opened")));
        }
        buttons.addClassName("card-actions");
        var heading = new Div(new H2(getTranslation("account.data")), buttons);
        heading.addClassName("card-heading");
        var card = new Div(heading, facts);
        card.addClassName("card");
        return card;
    }

    private void edit(AccountDetails account) {
        new AccountDialog(getTranslation("account.edit", name), account.data(), validator, data -> {
                    accounts.change(accountId, account.version(), data);
                    readAgain();
                })
                .open();
    }

    private void askToClose(AccountDetails account) {
        Questions.ask(
                getTranslation("account.close.title"),
                getTranslation("account.close.question", account.data().name()),
                getTranslation("account.close"),
                () -> run(() -> accounts.close(accountId), "account.closed.done"));
    }

    private Component users() {
        var title = getTranslation("customer.tab.users");
        var grid = new DataGrid<>(title, accounts.users(accountId));
        grid.column("status").shownAs(user -> UserStatus.of(user.active(), user.invited(), user.linkExpiresAt()));
        grid.actions(user -> actions(user, grid));
        grid.build();
        grid.whenEmpty(ListCard.empty(getTranslation("account.no-users")));
        return new ListCard(
                title,
                grid,
                ListCard.plus(
                        getTranslation("user.new"),
                        () -> new NewStaffDialog(accounts, accountId, validator, grid::reload).open()));
    }

    private Component actions(StaffItem user, DataGrid<StaffItem> grid) {
        var menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.TERTIARY);
        var root = menu.addItem(LucideIcon.ELLIPSIS_VERTICAL.create());
        root.setAriaLabel(getTranslation("user.actions", user.userName()));
        var items = root.getSubMenu();
        if (user.active()) {
            items.addItem(
                    getTranslation("user.send-link"),
                    _ -> run(() -> accounts.sendLink(accountId, user.id()), "user.link-sent", grid));
            if (user.id() != self) {
                items.addItem(getTranslation("user.deactivate"), _ -> askToDeactivate(user, grid));
            }
        } else {
            items.addItem(
                    getTranslation("user.activate"),
                    _ -> run(() -> accounts.activate(accountId, user.id()), "user.activated", grid));
        }
        return menu;
    }

    private void askToDeactivate(StaffItem user, DataGrid<StaffItem> grid) {
        Questions.ask(
                getTranslation("user.deactivate.title"),
                getTranslation("user.deactivate.question", user.userName()),
                getTranslation("user.deactivate"),
                () -> run(() -> accounts.deactivate(accountId, user.id()), "user.deactivated", grid));
    }

    private void run(Command action, String doneKey, DataGrid<StaffItem> grid) {
        action.execute();
        Notes.success(getTranslation(doneKey));
        grid.reload();
    }

    private void run(Command action, String doneKey) {
        action.execute();
        Notes.success(getTranslation(doneKey));
        readAgain();
    }

    private void readAgain() {
        accounts.find(accountId).ifPresent(this::show);
    }

    @Override
    public String getPageTitle() {
        return name + PageTitles.SUFFIX;
    }
}
