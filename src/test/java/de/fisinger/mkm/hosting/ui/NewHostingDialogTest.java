package de.fisinger.mkm.hosting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxTester;
import com.vaadin.flow.component.dialog.Dialog;
import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.Session;
import de.fisinger.mkm.contract.ContractDetails;
import de.fisinger.mkm.contract.Contracts;
import de.fisinger.mkm.customer.CustomerStory;
import de.fisinger.mkm.hosting.LinkingStory;
import de.fisinger.mkm.hosting.ResellerHostings;
import de.fisinger.mkm.product.ProductStory;
import de.fisinger.mkm.ui.Choosing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The dialog "Hosting anlegen", without a browser. */
@MkmTest
@ViewPackages(packages = "de.fisinger.mkm")
class NewHostingDialogTest extends SpringBrowserlessTest {

    @Autowired
    private LinkingStory story;

    @Autowired
    private CustomerStory customers;

    @Autowired
    private ProductStory products;

    @Autowired
    private Session session;

    @Autowired
    private Contracts contracts;

    @Autowired
    private ResellerHostings hostings;

    @Autowired
    private NewHostingDialog.Choices choices;

    @BeforeEach
    void open() {
        story.begin();
        session.signIn(CustomerStory.RESELLER);
        new NewHostingDialog(contracts.find("r1").orElseThrow(), choices, hostings).open();
    }

    @AfterEach
    void signOut() {
        session.signOut();
    }

    @Test
    void itSaysWhatIsMissingAndKeepsWhatWasChosen() {
        submit();

        assertThat(combo("Kunde").getErrorMessage()).isEqualTo("Bitte einen Kunden auswählen.");
        assertThat(combo("Kunde").isInvalid()).isTrue();
        assertThat(chosen("Produkt").getSelected()).as("the only one").isNotNull();
        assertThat(dialog().isOpened()).isTrue();
        assertThat(customers.number("select count(*) from hosting where contract_id in "
                        + "(select id from contract where contract_number = 'r1')"))
                .isZero();
    }

    @Test
    void whatIsGoneMeanwhileIsSaidAtItsFieldAndNothingChosenIsLost() {
        chosen("Kunde").selectItem("K1 · Huber Anton");
        customers.sql("delete from customer where customer_number = 'K1'");

        submit();

        assertThat(combo("Kunde").getErrorMessage()).isEqualTo("Diesen Kunden gibt es nicht mehr.");
        assertThat(combo("Produkt").isInvalid()).isFalse();
        assertThat(chosen("Produkt").getSelected()).isNotNull();
        assertThat(dialog().isOpened()).isTrue();
    }

    @Test
    void onAContractNobodyIsAskedForOne() {
        assertThat(find(ComboBox.class, dialog()).withLabel("Vertrag").all()).isEmpty();
    }

    @Test
    void fromACustomerThatOneIsChosenAndTheContractIsAskedFor() {
        dialog().close();
        products.resellerContract("t10");
        var huber = choices.customers().choices("Huber", 0, 1).getFirst();

        new NewHostingDialog(NewHostingDialog.contracts(choices), huber, choices, hostings).open();

        assertThat(combo("Kunde").getValue()).isEqualTo(huber);
        assertThat(combo("Vertrag").getValue())
                .hasToString(String.valueOf(contracts.find("t10").orElseThrow()));
        assertThat(combo("Produkt").getValue()).as("that contract has none").isNull();
        @SuppressWarnings("unchecked")
        var contract = (ComboBox<ContractDetails>) combo("Vertrag");
        contract.setValue(contracts.find("r1").orElseThrow());
        assertThat(combo("Produkt").getValue()).as("the only one of the other").isNotNull();
    }

    private void submit() {
        test(find(Button.class, dialog()).withText("Anlegen").single()).click();
    }

    private Dialog dialog() {
        return find(Dialog.class).single();
    }

    private ComboBox<?> combo(String label) {
        return find(ComboBox.class, dialog()).withLabel(label).single();
    }

    private ComboBoxTester<ComboBox<Object>, Object> chosen(String label) {
        return Choosing.in(combo(label));
    }
}
