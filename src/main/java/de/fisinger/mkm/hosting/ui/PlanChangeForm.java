package de.fisinger.mkm.hosting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import de.fisinger.mkm.hosting.ChangeRefusedException;
import de.fisinger.mkm.hosting.PlanFit;
import de.fisinger.mkm.hosting.WantedChange;
import de.fisinger.mkm.product.HostingPlan;
import de.fisinger.mkm.product.PlanState;
import de.fisinger.mkm.ui.Background;
import java.util.List;
import java.util.Objects;

/** Tarif wechseln: to which product of the same contract, and whether it is done although not everything fits. */
final class PlanChangeForm extends Div implements ChangeForm {

    private final transient List<ChosenHosting> hostings;
    private final transient ChangeServices services;
    private final ProductField product = new ProductField();
    private final Checkbox despiteOveruse = new Checkbox();
    private final Div fit = new Div();

    /** Whether it is known that something doesn't fit; of several hostings it is looked at when each is moved. */
    private boolean isTooSmall;

    PlanChangeForm(List<ChosenHosting> hostings, ChangeServices services, long contractId) {
        this.hostings = hostings;
        this.services = services;
        addClassName("form");
        var others = services.products().activeHostingPlans(contractId).stream()
                .filter(plan -> hostings.size() > 1
                        || !Objects.equals(plan.productId(), hostings.getFirst().productId()))
                .toList();
        product.offer(others);
        if (others.isEmpty()) {
            product.setHelperText(getTranslation("change.no-other-product"));
        }
        product.setAutofocus(true);
        product.addValueChangeListener(_ -> lookWhetherItFits());
        fit.getElement().setAttribute("role", "status");
        despiteOveruse.setLabel(getTranslation("change.despite-overuse"));
        despiteOveruse.setVisible(hostings.size() > 1);
        despiteOveruse.addValueChangeListener(_ -> despiteOveruse.setInvalid(false));
        add(product, fit, despiteOveruse);
    }

    private void lookWhetherItFits() {
        var chosen = product.getValue();
        product.showPlanState();
        if (chosen == null || chosen.planState() == PlanState.MISSING || hostings.size() > 1) {
            return;
        }
        isTooSmall = false;
        // what was confirmed was so for the product before
        despiteOveruse.setValue(false);
        despiteOveruse.setVisible(false);
        say(getTranslation("change.fit.asking"));
        Background.run(
                this,
                () -> services.changes().fit(hostings.getFirst().id(), chosen.productId()),
                found -> show(chosen, found),
                failure -> show(chosen, failure));
    }

    private void show(HostingPlan asked, PlanFit found) {
        if (!asked.equals(product.getValue())) {
            return;
        }
        isTooSmall = !found.fits();
        despiteOveruse.setVisible(isTooSmall);
        if (found.fits()) {
            say(getTranslation("change.fit.fits"));
        } else {
            say(getTranslation("change.fit.too-small"));
            fit.add(new UnorderedList(found.overuses().stream()
                    .map(overuse -> new ListItem(overuse.words()))
                    .toArray(ListItem[]::new)));
        }
    }

    /** Where Plesk is silent, it is looked at when the hosting is moved. */
    private void show(HostingPlan asked, RuntimeException failure) {
        if (asked.equals(product.getValue())) {
            say(
                    failure instanceof ChangeRefusedException refused
                            ? refused.reason()
                            : getTranslation("change.fit.unknown"));
        }
    }

    private void say(String words) {
        fit.removeAll();
        fit.add(new Paragraph(words));
    }

    @Override
    public Component shown() {
        return this;
    }

    @Override
    public List<HasValue<?, ?>> fields() {
        return List.of(product, despiteOveruse);
    }

    @Override
    public boolean isComplete() {
        product.requireChoice();
        var isUnconfirmed = isTooSmall && !despiteOveruse.getValue();
        despiteOveruse.setErrorMessage(getTranslation("change.despite-overuse.missing"));
        despiteOveruse.setInvalid(isUnconfirmed);
        product.showPlanState();
        return !product.isEmpty() && !product.isInvalid() && !isUnconfirmed;
    }

    @Override
    public WantedChange of(ChosenHosting hosting) {
        return new WantedChange.PlanChange(hosting.id(), product.getValue().productId(), despiteOveruse.getValue());
    }
}
