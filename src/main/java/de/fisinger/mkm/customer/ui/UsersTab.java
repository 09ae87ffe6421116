package de.fisinger.mkm.customer.ui;

import com.vaadin.flow.component.Component;
import de.fisinger.mkm.account.CurrentUser;
import de.fisinger.mkm.account.CustomerUsers;
import de.fisinger.mkm.customer.CustomerDetails;
import de.fisinger.mkm.customer.CustomerTab;
import de.fisinger.mkm.ui.LiveUpdates;
import jakarta.validation.Validator;
import org.springframework.core.annotation.Order;

/** The tab Benutzer of a customer. */
@org.springframework.stereotype.Component
@Order(300)
record UsersTab(CustomerUsers users, Validator validator, LiveUpdates updates, CurrentUser user)
        implements CustomerTab {

    @Override
    public String path() {
        return "benutzer";
    }

    @Override
    public String labelKey() {
        return "customer.tab.users";
    }

    @Override
    public Component content(CustomerDetails customer) {
        var list = new UsersOfCustomer(customer.id(), users, validator);
        updates.whileAttached(list, user.get().accountId(), subject -> subject.startsWith("user-"), list::reload);
        return list;
    }
}
