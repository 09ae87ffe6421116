package de.fisinger.mkm.hosting.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.Command;
import de.fisinger.mkm.contract.ContractDetails;
import de.fisinger.mkm.contract.Contracts;
import de.fisinger.mkm.customer.CustomerChoice;
import de.fisinger.mkm.customer.Customers;
import de.fisinger.mkm.hosting.HostingRefusedException;
import de.fisinger.mkm.hosting.NewHosting;
import de.fisinger.mkm.hosting.ResellerHostings;
import de.fisinger.mkm.plesk.PleskMisconfiguredException;
import de.fisinger.mkm.product.Products;
import de.fisinger.mkm.product.ResellerPlans;
import de.fisinger.mkm.ui.Background;
import de.fisinger.mkm.ui.Notes;
import de.fisinger.mkm.ui.OnceButton;
import de.fisinger.mkm.ui.UnsavedChanges;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Begins a hosting: Kunde, Produkt and, if wanted, one of the customer's domains; and Vertrag, where it isn't opened from one
 * and there are several.
 */
class NewHostingDialog extends Dialog {

    /** What there is to choose from. */
    @Component
    record Choices(Customers customers, Contracts contracts, Products products, ResellerPlans plans) {}

    private static final Logger LOG = LoggerFactory.getLogger(NewHostingDialog.class);

    private static final int MOST_CONTRACTS = 500;

    /** One for this dialog: whatever is pressed how often, it begins one hosting. */
    private final UUID token = UUID.randomUUID();

    private transient ContractDetails contract;
    private final transient Choices choices;
    private final transient ResellerHostings hostings;
    private final CustomerField customer;
    private final ComboBox<ContractDetails> contractField = new ComboBox<>();
    private final ProductField product = new ProductField();
    private final ComboBox<String> domain = new ComboBox<>();
    private final Div fields = new Div();
    private final OnceButton create = new OnceButton();

    /** On a contract. */
    NewHostingDialog(ContractDetails contract, Choices choices, ResellerHostings hostings) {
        this(List.of(contract), null, choices, hostings);
    }

    /**
     * On one of several contracts.
     *
     * @param contracts at least one
     * @param preset the customer, where it is opened from one
     */
    NewHostingDialog(
            List<ContractDetails> contracts,
            @Nullable CustomerChoice preset,
            Choices choices,
            ResellerHostings hostings) {
        this.contract = contracts.getFirst();
        this.choices = choices;
        this.hostings = hostings;
        customer = new CustomerField(choices.customers());
        setHeaderTitle(getTranslation("hosting.new.title"));
        addClassName("new-hosting");
        setModality(com.vaadin.flow.component.ModalityMode.STRICT);
        setCloseOnOutsideClick(false);
        UnsavedChanges.guard(this, contractField, customer, product, domain);
        chooseCustomer();
        chooseProduct();
        chooseDomain();
        var hint = new Paragraph(getTranslation("form.required-hint"));
        hint.addClassName("note");
        fields.add(customer);
        if (contracts.size() > 1) {
            chooseContract(contracts);
            fields.add(contractField);
        }
        fields.add(product, domain, hint);
        fields.addClassName("form");
        add(fields);
        addButtons();
        customer.setValue(preset);
    }

    /** Whether there is a contract on which a hosting can be set up now. */
    static boolean isPossible(Choices choices) {
        return !choices.contracts().carryingHostings("", 0, 1).isEmpty();
    }

    /** The contracts on which a hosting can be set up now. */
    static List<ContractDetails> contracts(Choices choices) {
        return choices.contracts().carryingHostings("", 0, MOST_CONTRACTS);
    }

    /**
     * Makes a button open one dialog, however quickly it is pressed.
     *
     * @param closed what is done after the dialog
     */
    static void opens(Button opener, SerializableSupplier<NewHostingDialog> dialog, Command closed) {
        opener.setDisableOnClick(true);
        opener.addClickListener(_ -> {
            var opened = dialog.get();
            opened.addClosedListener(_ -> closed.execute());
            opened.addOpenedChangeListener(change -> opener.setEnabled(!change.isOpened()));
            opened.open();
        });
    }

    private void chooseContract(List<ContractDetails> contracts) {
        contractField.setLabel(getTranslation("contract.number"));
        contractField.setItems(contracts);
        contractField.setItemLabelGenerator(each -> each.contractNumber() + " · " + each.productName());
        contractField.setValue(contract);
        contractField.setRequiredIndicatorVisible(true);
        contractField.addValueChangeListener(change -> {
            contractField.setInvalid(false);
            if (change.getValue() == null) {
                contractField.setValue(contract);
            } else if (change.getValue().id() != contract.id()) {
                contract = change.getValue();
                product.clear();
                showProducts();
                readPlans();
            }
        });
    }

    private void chooseCustomer() {
        customer.addValueChangeListener(change -> {
            var chosen = change.getValue();
            domain.clear();
            domain.setItems(chosen == null ? List.of() : choices.contracts().domainsOf(chosen.id()));
            domain.setEnabled(chosen != null);
        });
        customer.setAutofocus(true);
    }

    private void chooseProduct() {
        product.addValueChangeListener(_ -> product.showPlanState());
        showProducts();
        product.addAttachListener(_ -> readPlans());
    }

    private void readPlans() {
        var asked = contract;
        Background.run(product, () -> choices.plans().read(asked.id()), _ -> showProducts(), cause -> {
            LOG.warn("The plans of {} can not be read: {}", asked.contractNumber(), cause.getMessage());
            if (asked.id() == contract.id() && product.getHelperText().isEmpty()) {
                product.setHelperText(getTranslation(
                        cause instanceof PleskMisconfiguredException
                                ? "hosting.new.plesk-misconfigured"
                                : "hosting.new.plesk-silent"));
            }
        });
    }

    /** The products as they are known now; what was chosen stays chosen. */
    private void showProducts() {
        var chosen = product.getValue();
        var plans = choices.products().activeHostingPlans(contract.id());
        product.offer(plans);
        if (plans.size() == 1) {
            product.setValue(plans.getFirst());
        } else if (chosen != null) {
            plans.stream()
                    .filter(plan -> plan.productId() == chosen.productId())
                    .findFirst()
                    .ifPresent(product::setValue);
        }
    }

    private void chooseDomain() {
        domain.setLabel(getTranslation("hosting.new.domain"));
        domain.setHelperText(getTranslation("hosting.new.domain-help"));
        domain.setClearButtonVisible(true);
        domain.setEnabled(false);
        domain.addValueChangeListener(_ -> domain.setInvalid(false));
    }

    private void addButtons() {
        var cancel = new Button(getTranslation("action.cancel"), _ -> UnsavedChanges.close(this));
        create.does(getTranslation("hosting.new.submit"), this::submit);
        // around the fields: Enter on "Abbrechen" cancels, and Enter that takes a suggestion stays in its field
        create.addClickShortcut(Key.ENTER).listenOn(fields);
        getFooter().add(cancel, create);
    }

    private void submit() {
        try {
            if (isComplete()) {
                var id = hostings.create(new NewHosting(
                        token,
                        contract.id(),
                        customer.getValue().id(),
                        product.getValue().productId(),
                        domain.getValue()));
                close();
                Notes.success(getTranslation("hosting.new.taken", String.valueOf(id)));
            }
        } catch (HostingRefusedException refusal) {
            show(refusal);
        }
    }

    private boolean isComplete() {
        customer.requireChoice();
        product.requireChoice();
        var wrong = Stream.<ComboBox<?>>of(customer, product)
                .filter(ComboBox::isInvalid)
                .findFirst();
        wrong.ifPresent(ComboBox::focus);
        return wrong.isEmpty();
    }

    private void show(HostingRefusedException refusal) {
        var message = getTranslation("hosting.new.problem." + refusal.problem().name());
        var field = switch (refusal.problem()) {
            case CUSTOMER -> customer;
            case CONTRACT, DRAINING -> contractField.isAttached() ? contractField : product;
            case PRODUCT, PLAN -> product;
            case DOMAIN, DOMAIN_UNUSABLE, DOMAIN_IN_USE -> domain;
            case SUBSCRIPTION, LINKED, BEING_LINKED -> throw new IllegalStateException("not about linking", refusal);
        };
        field.setErrorMessage(message);
        field.setInvalid(true);
        field.focus();
    }
}
