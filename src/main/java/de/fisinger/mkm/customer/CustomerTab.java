package de.fisinger.mkm.customer;

import com.vaadin.flow.component.Component;

/** Port: a tab in a customer's detail page, contributed by the feature that it shows. */
public interface CustomerTab {

    /** The tab's part of the address, such as domains. */
    String path();

    /** Text key of its name. */
    String labelKey();

    /** Makes its content. */
    Component content(CustomerDetails customer);
}
