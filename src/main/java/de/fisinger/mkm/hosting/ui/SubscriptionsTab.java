package de.fisinger.mkm.hosting.ui;

import com.vaadin.flow.component.Component;
import de.fisinger.mkm.contract.ContractDetails;
import de.fisinger.mkm.contract.ContractTab;
import de.fisinger.mkm.hosting.Subscriptions;
import org.springframework.core.annotation.Order;

/** The tab Abonnements of reseller contracts and managed servers. */
@org.springframework.stereotype.Component
@Order(200)
record SubscriptionsTab(LinkingServices services) implements ContractTab {

    @Override
    public String path() {
        return Subscriptions.TAB;
    }

    @Override
    public String labelKey() {
        return "subscription.tab";
    }

    @Override
    public boolean appliesTo(ContractDetails contract) {
        return contract.kind().carriesHostings();
    }

    @Override
    public Component content(ContractDetails contract) {
        return new SubscriptionsOfContract(contract, services);
    }
}
