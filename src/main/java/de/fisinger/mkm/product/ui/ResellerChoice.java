package de.fisinger.mkm.product.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import de.fisinger.mkm.contract.ContractDetails;
import de.fisinger.mkm.contract.Contracts;
import de.fisinger.mkm.plesk.PleskServers;
import de.fisinger.mkm.plesk.ServicePlan;
import de.fisinger.mkm.product.ResellerPlans;
import de.fisinger.mkm.ui.UnsavedChanges;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reseller Vertrag, Reseller Server and Reseller Plan: what a new Reseller Produkt stands for. */
class ResellerChoice extends Div {

    /** What there is to choose from. */
    @Component
    record Sources(Contracts contracts, PleskServers servers, ResellerPlans plans) {

        String serverOf(long contractId) {
            return contracts
                    .pleskReseller(contractId)
                    .map(reseller -> servers.info(reseller.pleskServerId()).name())
                    .orElse("");
        }
    }

    /** What was chosen. */
    record Chosen(long contractId, ServicePlan plan) {}

    private final transient Sources sources;
    private final ComboBox<ContractDetails> contract = new ComboBox<>();
    private final TextField server = new TextField();
    private final PlanField plan;

    ResellerChoice(Sources sources) {
        this.sources = sources;
        this.plan = new PlanField(sources.plans());
        addClassName("form-columns");
        contract.setLabel(getTranslation("product.contract"));
        contract.setHelperText(getTranslation("product.contract-help"));
        contract.setRequiredIndicatorVisible(true);
        UnsavedChanges.watch(contract);
        contract.setItemLabelGenerator(found -> found.contractNumber() + " · " + found.productName());
        contract.setItemsWithFilterConverter(
                query -> sources
                        .contracts()
                        .carryingHostings(query.getFilter().orElse(""), query.getOffset(), query.getLimit())
                        .stream(),
                text -> text);
        contract.addValueChangeListener(change -> {
            contract.setInvalid(false);
            var chosen = change.getValue();
            var name = chosen == null ? "" : sources.serverOf(chosen.id());
            server.setValue(name);
            plan.showPlansOf(chosen, name);
        });
        server.setLabel(getTranslation("product.server"));
        server.setHelperText(getTranslation("product.server-help"));
        server.setReadOnly(true);
        add(contract, server, plan);
    }

    boolean isPossible() {
        return !sources.contracts().carryingHostings("", 0, 1).isEmpty();
    }

    /** What was chosen; what is missing says so. */
    Optional<Chosen> chosen() {
        var chosenPlan = plan.chosen();
        if (contract.isEmpty()) {
            refuse("product.contract-missing");
        }
        return contract.getOptionalValue().flatMap(found -> chosenPlan.map(plans -> new Chosen(found.id(), plans)));
    }

    /** Says that the contract takes no hostings any more. */
    void refuse() {
        refuse("product.problem.CONTRACT");
    }

    /** Says that the plan isn't there any more, and reads what is. */
    void refusePlan() {
        plan.refuse();
    }

    private void refuse(String messageKey) {
        contract.setErrorMessage(getTranslation(messageKey));
        contract.setInvalid(true);
        contract.focus();
    }

    boolean isChanged() {
        return !contract.isEmpty() || plan.isChanged();
    }
}
