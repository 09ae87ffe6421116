package de.fisinger.mkm.contract.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import de.fisinger.mkm.customer.CustomerNavigation;
import de.fisinger.mkm.customer.Customers;
import de.fisinger.mkm.ui.PageLink;
import org.jspecify.annotations.Nullable;

/** To whom a contract or domain is assigned, with the way there. */
final class AssignedCustomer {

    private AssignedCustomer() {}

    static Component of(@Nullable Long customerId, Customers customers, String tab) {
        var nobody = new Span();
        nobody.setText(nobody.getTranslation("assign.nobody"));
        return customerId == null
                ? nobody
                : customers
                        .find(customerId)
                        .<Component>map(customer -> new PageLink(
                                CustomerNavigation.tab(customer.id(), tab),
                                customer.choice().label()))
                        .orElse(nobody);
    }
}
