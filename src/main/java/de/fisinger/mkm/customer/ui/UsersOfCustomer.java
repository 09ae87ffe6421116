package de.fisinger.mkm.customer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.Command;
import de.fisinger.mkm.account.CustomerUserItem;
import de.fisinger.mkm.account.CustomerUsers;
import de.fisinger.mkm.account.TooManyRequestsException;
import de.fisinger.mkm.format.Numbers;
import de.fisinger.mkm.input.GoneException;
import de.fisinger.mkm.ui.DataGrid;
import de.fisinger.mkm.ui.ListCard;
import de.fisinger.mkm.ui.ListSelection;
import de.fisinger.mkm.ui.LucideIcon;
import de.fisinger.mkm.ui.Notes;
import de.fisinger.mkm.ui.Questions;
import de.fisinger.mkm.ui.UserStatus;
import jakarta.validation.Validator;
import java.util.ArrayList;

/** The portal users of a customer, and what a reseller does with them. */
class UsersOfCustomer extends Div {

    private final long customerId;
    private final transient CustomerUsers users;
    private final transient Validator validator;
    private final DataGrid<CustomerUserItem> grid;
    private final Button sendToChosen = new Button(LucideIcon.SEND.create(), _ -> sendToChosen());
    private final ListSelection<CustomerUserItem> selection = new ListSelection<>(
            CustomerUserItem::id,
            CustomerUserItem::active,
            item -> getTranslation("user.select", item.userName()),
            this::showSelection);

    UsersOfCustomer(long customerId, CustomerUsers users, Validator validator) {
        this.customerId = customerId;
        this.users = users;
        this.validator = validator;
        grid = new DataGrid<>(getTranslation("customer.tab.users"), users.of(customerId));
        grid.column("status").shownAs(user -> UserStatus.of(user.active(), user.invited(), user.linkExpiresAt()));
        grid.actions(this::actions);
        grid.selectable(selection);
        grid.build();
        grid.whenEmpty(ListCard.empty(
                getTranslation("user.empty"),
                new Button(getTranslation("user.new"), LucideIcon.PLUS.create(), _ -> openDialog())));
        setWidthFull();
        add(new ListCard(
                getTranslation("customer.tab.users"),
                grid,
                sendToChosen,
                ListCard.plus(getTranslation("user.new"), this::openDialog)));
        showSelection();
    }

    private void showSelection() {
        var chosen = selection.rows().size();
        sendToChosen.setVisible(chosen > 0);
        sendToChosen.setText(getTranslation("user.send-links", Numbers.whole(chosen)));
    }

    /** One after the other, so that one who can't be mailed keeps no other. */
    private void sendToChosen() {
        var left = new ArrayList<String>();
        for (var user : selection.rows()) {
            try {
                users.sendLink(user.id());
            } catch (GoneException | TooManyRequestsException e) {
                left.add(user.userName());
            }
        }
        selection.clear();
        reload();
        if (left.isEmpty()) {
            Notes.success(getTranslation("user.links-sent"));
        } else {
            Notes.error(getTranslation("user.links-left", String.join(", ", left)));
        }
    }

    void reload() {
        grid.reload();
    }

    private void openDialog() {
        new NewUserDialog(customerId, users, validator).open();
    }

    private Component actions(CustomerUserItem item) {
        var menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.TERTIARY);
        var root = menu.addItem(LucideIcon.ELLIPSIS_VERTICAL.create());
        root.setAriaLabel(getTranslation("user.actions", item.userName()));
        var actions = root.getSubMenu();
        if (item.active()) {
            actions.addItem(
                    getTranslation("user.send-link"), _ -> run(() -> users.sendLink(item.id()), "user.link-sent"));
            actions.addItem(getTranslation("user.deactivate"), _ -> askToDeactivate(item));
        } else {
            actions.addItem(
                    getTranslation("user.activate"), _ -> run(() -> users.activate(item.id()), "user.activated"));
        }
        actions.addItem(getTranslation("user.delete"), _ -> askToDelete(item));
        return menu;
    }

    private void askToDeactivate(CustomerUserItem item) {
        Questions.ask(
                getTranslation("user.deactivate.title"),
                getTranslation("user.deactivate.question", item.userName()),
                getTranslation("user.deactivate"),
                () -> run(() -> users.deactivate(item.id()), "user.deactivated"));
    }

    private void askToDelete(CustomerUserItem item) {
        Questions.ask(
                getTranslation("user.delete.title"),
                getTranslation("user.delete.question", item.userName()),
                getTranslation("action.delete"),
                () -> run(() -> users.delete(item.id()), "user.deleted"));
    }

    private void run(Command action, String doneKey) {
        try {
            action.execute();
            Notes.success(getTranslation(doneKey));
        } catch (GoneException e) {
            Notes.error(getTranslation("user.gone"));
        } catch (TooManyRequestsException e) {
            Notes.error(getTranslation("hosting.send-link.too-often"));
        }
        reload();
    }
}
