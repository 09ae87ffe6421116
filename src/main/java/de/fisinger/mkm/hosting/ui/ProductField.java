package de.fisinger.mkm.hosting.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import de.fisinger.mkm.hosting.SubscriptionItem;
import de.fisinger.mkm.product.HostingPlan;
import de.fisinger.mkm.product.PlanState;
import de.fisinger.mkm.product.PlanStateWords;
import java.util.List;
import java.util.Optional;

/** Produkt: the active Reseller Produkte of a contract. */
class ProductField extends ComboBox<HostingPlan> {

    ProductField() {
        setLabel(getTranslation("product"));
        setRequiredIndicatorVisible(true);
        setItemLabelGenerator(HostingPlan::productName);
        addValueChangeListener(_ -> setInvalid(false));
    }

    /** Offers these, and says what to do where there are none. */
    void offer(List<HostingPlan> products) {
        setItems(products);
        setHelperText(products.isEmpty() ? getTranslation("hosting.new.no-product") : "");
    }

    /** Says what is wrong if nothing is chosen. */
    void requireChoice() {
        if (isEmpty()) {
            setErrorMessage(getTranslation("hosting.new.product-missing"));
            setInvalid(true);
        }
    }

    /** Says how the plan of the chosen product was found on the server last; one that is gone there can't be used. */
    void showPlanState() {
        var plan = getValue();
        setHelperText("");
        if (plan == null) {
            return;
        }
        var words = PlanStateWords.of(plan.planState(), plan.planName(), plan.planNameNow());
        if (plan.planState() == PlanState.MISSING) {
            setErrorMessage(words);
            setInvalid(true);
        } else {
            setHelperText(words);
        }
    }

    /** Says whether the subscription is on another plan than the one that the chosen product stands for. */
    void comparePlan(SubscriptionItem subscription) {
        var chosen = getValue();
        var differs = chosen != null && !chosen.planGuid().equals(subscription.planGuid());
        setHelperText(
                !differs
                        ? ""
                        : subscription.planName() == null
                                ? getTranslation("linking.no-plan", chosen.planName())
                                : getTranslation("linking.other-plan", subscription.planName(), chosen.planName()));
    }

    /** The product to begin with: the only one that stands for the subscription's plan. */
    static Optional<HostingPlan> matching(SubscriptionItem subscription, List<HostingPlan> products) {
        var matching = products.stream()
                .filter(product -> product.planGuid().equals(subscription.planGuid()))
                .toList();
        return matching.size() == 1 ? Optional.of(matching.getFirst()) : Optional.empty();
    }
}
