package de.fisinger.mkm.product.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import de.fisinger.mkm.contract.ContractDetails;
import de.fisinger.mkm.plesk.ServicePlan;
import de.fisinger.mkm.product.ResellerPlans;
import de.fisinger.mkm.ui.Background;
import de.fisinger.mkm.ui.LucideIcon;
import de.fisinger.mkm.ui.UnsavedChanges;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reseller Plan: what the server offers for a contract, read from Plesk while the form stays usable. */
class PlanField extends Div {

    private static final Logger LOG = LoggerFactory.getLogger(PlanField.class);

    private final transient ResellerPlans plans;
    private final ComboBox<ServicePlan> plan = new ComboBox<>();
    private final Div loading = new Div();
    private final Span problem = new Span();
    private final Div failure = new Div();
    private transient @Nullable ContractDetails contract;
    private String serverName = "";

    PlanField(ResellerPlans plans) {
        this.plans = plans;
        plan.setLabel(getTranslation("product.plan"));
        plan.setHelperText(getTranslation("product.plan-help"));
        plan.setRequiredIndicatorVisible(true);
        UnsavedChanges.watch(plan);
        plan.setItemLabelGenerator(ServicePlan::name);
        plan.setEnabled(false);
        plan.setWidthFull();
        plan.addValueChangeListener(_ -> plan.setInvalid(false));
        var bar = new ProgressBar();
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-hidden", "true");
        loading.add(new Span(getTranslation("product.plans-loading")), bar);
        loading.getElement().setAttribute("role", "status");
        loading.addClassName("plans-loading");
        loading.setVisible(false);
        var reload = new Button(getTranslation("action.reload"), LucideIcon.REFRESH_CW.create(), _ -> load());
        FormKeys.keepEnter(reload);
        failure.add(problem, reload);
        failure.getElement().setAttribute("role", "alert");
        failure.addClassName("plans-failure");
        failure.setVisible(false);
        add(plan, loading, failure);
    }

    /** Shows the plans of a contract's reseller, or none. */
    void showPlansOf(@Nullable ContractDetails newContract, String newServerName) {
        contract = newContract;
        serverName = newServerName;
        plan.setItems(List.of());
        plan.setEnabled(false);
        failure.setVisible(false);
        loading.setVisible(false);
        if (newContract != null) {
            load();
        }
    }

    private void load() {
        var asked = contract;
        if (asked == null) {
            return;
        }
        failure.setVisible(false);
        loading.setVisible(true);
        Background.run(
                this,
                () -> plans.read(asked.id()),
                read -> {
                    if (asked.equals(contract)) {
                        show(read);
                    }
                },
                cause -> {
                    if (asked.equals(contract)) {
                        LOG.warn("The plans of {} can not be read: {}", asked.contractNumber(), cause.getMessage());
                        fail("product.plans-failed");
                    }
                });
    }

    private void show(List<ServicePlan> read) {
        if (read.isEmpty()) {
            fail("product.plans-none");
            return;
        }
        loading.setVisible(false);
        var chosen = plan.getValue();
        plan.setItems(read);
        plan.setEnabled(true);
        if (chosen != null && read.contains(chosen)) {
            plan.setValue(chosen);
        }
    }

    private void fail(String textKey) {
        loading.setVisible(false);
        problem.setText(getTranslation(textKey, serverName));
        failure.setVisible(true);
    }

    /** The plan that was chosen; without one, the field says so. */
    Optional<ServicePlan> chosen() {
        if (plan.isEmpty()) {
            refuse("product.plan-missing");
        }
        return plan.getOptionalValue();
    }

    /** Says that the plan isn't there any more, and reads what is. */
    void refuse() {
        load();
        refuse("product.problem.PLAN");
    }

    private void refuse(String messageKey) {
        plan.setErrorMessage(getTranslation(messageKey));
        plan.setInvalid(true);
        plan.focus();
    }

    boolean isChanged() {
        return !plan.isEmpty();
    }
}
