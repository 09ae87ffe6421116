package de.fisinger.mkm.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import de.fisinger.mkm.account.AccountData;
import de.fisinger.mkm.account.AccountItem;
import de.fisinger.mkm.account.Accounts;
import de.fisinger.mkm.account.Role;
import de.fisinger.mkm.ui.DataGrid;
import de.fisinger.mkm.ui.InNavigation;
import de.fisinger.mkm.ui.ListCard;
import de.fisinger.mkm.ui.LucideIcon;
import de.fisinger.mkm.ui.RowActions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;

/** Administration → Konten: the provider's customers with an account, and the provider's own. */
@Route(AccountListView.PATH)
@RolesAllowed(Role.SUPPORT_NAME)
@PageTitle("account.list")
@InNavigation(group = "navigation.administration", icon = LucideIcon.USERS, order = 720)
class AccountListView extends VerticalLayout {

    static final String PATH = "konten";

    private final transient Accounts accounts;
    private final transient Validator validator;

    AccountListView(Accounts accounts, Validator validator) {
        this.accounts = accounts;
        this.validator = validator;
        addClassName("page");
        var title = getTranslation("account.list");
        var grid = new DataGrid<>(title, accounts.list());
        grid.column("status").shownAs(item -> AccountView.badge(item.active()));
        grid.opens(AccountListView::address);
        grid.actions(item -> RowActions.detail(address(item), getTranslation("account.detail", item.name())));
        grid.build();
        grid.whenEmpty(ListCard.empty(
                getTranslation("account.empty"),
                new Button(getTranslation("account.new"), LucideIcon.PLUS.create(), _ -> create())));
        add(new ListCard(
                title,
                getTranslation("list.overview"),
                grid,
                ListCard.plus(getTranslation("account.new"), this::create)));
    }

    private static String address(AccountItem item) {
        return AccountView.address(item.id());
    }

    private void create() {
        new AccountDialog(getTranslation("account.new"), AccountData.EMPTY, validator, data -> {
                    var id = accounts.create(data);
                    getUI().ifPresent(ui -> ui.navigate(AccountView.address(id)));
                })
                .open();
    }
}
