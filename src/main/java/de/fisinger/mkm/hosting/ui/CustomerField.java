package de.fisinger.mkm.hosting.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import de.fisinger.mkm.customer.CustomerChoice;
import de.fisinger.mkm.customer.Customers;

/** Kunde: the MKM-Kunden by number and name, found while somebody types. */
class CustomerField extends ComboBox<CustomerChoice> {

    CustomerField(Customers customers) {
        setLabel(getTranslation("customer"));
        setRequiredIndicatorVisible(true);
        setPlaceholder(getTranslation("hosting.new.customer-placeholder"));
        setItemLabelGenerator(CustomerChoice::label);
        setItemsWithFilterConverter(
                query -> customers.choices(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream(),
                text -> text);
        addValueChangeListener(_ -> setInvalid(false));
    }

    /** Says what is wrong if nothing is chosen. */
    void requireChoice() {
        if (isEmpty()) {
            setErrorMessage(getTranslation("hosting.new.customer-missing"));
            setInvalid(true);
        }
    }
}
