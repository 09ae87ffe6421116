package de.fisinger.mkm.hosting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxTester;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.Session;
import de.fisinger.mkm.contract.Contracts;
import de.fisinger.mkm.customer.CustomerStory;
import de.fisinger.mkm.hosting.LinkingStory;
import de.fisinger.mkm.ui.Choosing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The dialog "Abonnement verknüpfen", without a browser. */
@MkmTest
@ViewPackages(packages = "de.fisinger.mkm")
class LinkSubscriptionDialogTest extends SpringBrowserlessTest {

    @Autowired
    private LinkingStory story;

    @Autowired
    private CustomerStory customers;

    @Autowired
    private Session session;

    @Autowired
    private Contracts contracts;

    @Autowired
    private LinkingServices services;

    @AfterEach
    void signOut() {
        session.signOut();
    }

    @Test
    void aProductOnAnotherPlanIsHintedAt() {
        openFor(LinkingStory.ON_PLAN_S);

        chosen("Produkt").selectItem("Hosting M");

        assertThat(combo("Produkt").getHelperText())
                .startsWith(
                        "Das Abonnement läuft in Plesk auf dem Plan „Webhosting S“, das Produkt steht für „Webhosting M“.");
    }

    @Test
    void whatPleskSaysOfTheSubscriptionCanBeReadOnly() {
        openFor(LinkingStory.ON_PLAN_M);

        assertThat(find(TextField.class, dialog()).all()).hasSize(4).allMatch(TextField::isReadOnly);
        assertThat(find(TextField.class, dialog()).withLabel("Host").single().getValue())
                .isEqualTo(LinkingStory.ON_PLAN_M);
    }

    @Test
    void withoutACustomerNothingIsLinked() {
        openFor(LinkingStory.ON_PLAN_M);

        test(find(Button.class, dialog()).withText("Speichern").single()).click();

        assertThat(combo("Kunde").getErrorMessage()).isEqualTo("Bitte einen Kunden auswählen.");
        assertThat(chosen("Produkt").getSelected())
                .as("the one on the same plan")
                .isNotNull();
        assertThat(customers.number("select count(*) from linking where account_id = " + customers.accountId()))
                .isZero();
    }

    private void openFor(String domain) {
        var scene = story.begin();
        story.read(scene.contract());
        var subscription = story.row(scene.contract(), domain);
        session.signIn(CustomerStory.RESELLER);
        new LinkSubscriptionDialog(contracts.find("r1").orElseThrow(), subscription, services).open();
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
