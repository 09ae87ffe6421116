package de.fisinger.mkm.hosting.ui;

import com.vaadin.flow.component.Component;
import de.fisinger.mkm.account.CurrentUser;
import de.fisinger.mkm.contract.ContractDetails;
import de.fisinger.mkm.contract.ContractTab;
import de.fisinger.mkm.hosting.ResellerHostings;
import de.fisinger.mkm.ui.LiveUpdates;
import org.springframework.core.annotation.Order;

/** The tab MKM-Hostings of reseller contracts and managed servers. */
@org.springframework.stereotype.Component
@Order(100)
record HostingsTab(
        ResellerHostings hostings,
        NewHostingDialog.Choices choices,
        ChangeServices services,
        CurrentUser user,
        LiveUpdates updates)
        implements ContractTab {

    static final String PATH = ResellerHostings.TAB;

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String labelKey() {
        return "hosting.tab";
    }

    @Override
    public boolean appliesTo(ContractDetails contract) {
        return contract.kind().carriesHostings();
    }

    @Override
    public Component content(ContractDetails contract) {
        return new HostingsOfContract(contract, hostings, choices, services, user, updates);
    }
}
