package de.fisinger.mkm.contract;

import com.vaadin.flow.component.Component;

/** Port: a tab in a contract's detail page, contributed by the feature that it shows. */
public interface ContractTab {

    /** The tab's part of the address, such as mkm-hostings. */
    String path();

    /** Text key of its name. */
    String labelKey();

    /** Whether contracts of that kind have it. */
    boolean appliesTo(ContractDetails contract);

    /** Makes its content. */
    Component content(ContractDetails contract);
}
