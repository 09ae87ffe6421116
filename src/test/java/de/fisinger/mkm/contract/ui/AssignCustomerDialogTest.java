package de.fisinger.mkm.contract.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxTester;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.Session;
import de.fisinger.mkm.contract.Assignments;
import de.fisinger.mkm.contract.ContractDetails;
import de.fisinger.mkm.contract.ContractUse;
import de.fisinger.mkm.contract.Contracts;
import de.fisinger.mkm.customer.CustomerStory;
import de.fisinger.mkm.customer.Customers;
import de.fisinger.mkm.handbook.Handbook;
import de.fisinger.mkm.product.ProductStory;
import de.fisinger.mkm.ui.Choosing;
import de.fisinger.mkm.ui.PageLink;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The dialog "Kunde zuordnen", without a browser. */
@MkmTest
@ViewPackages(packages = "de.fisinger.mkm")
class AssignCustomerDialogTest extends SpringBrowserlessTest {

    private static final String OTHERS = "Unter diesem Vertrag läuft ein Hosting, das einem anderen Kunden gehört.";

    @Autowired
    private CustomerStory customers;

    @Autowired
    private ProductStory products;

    @Autowired
    private Session session;

    @Autowired
    private Contracts contracts;

    @Autowired
    private Customers service;

    @Autowired
    private Assignments assignments;

    @Autowired
    private ContractUse use;

    @BeforeEach
    void emptyAccount() {
        products.reset();
        products.contract("t1", products.article("Cloud A"), null);
    }

    @AfterEach
    void signOut() {
        session.signOut();
    }

    @Test
    @Handbook({"ZU-04", "ZU-11"})
    void withoutCustomersItSaysWhereToMakeOne() {
        openFor("t1");

        assertThat(shown())
                .contains("Unter MKM → Kunden ist noch kein Kunde angelegt.")
                .contains("Bei Fragen hilft der Support über den Kontakt-Link im Portal.");
        assertThat(find(PageLink.class, dialog()).single().getHref()).isEqualTo("kunden/neu");
    }

    @Test
    void itSaysThatHostingsOfOthersStayWithThem() {
        customers.customer("K1", "Huber", "Anton", "");
        var frei = customers.customer("K2", "Frei", "Fritz", "");
        var product = products.resellerProduct("P", products.resellerContract("t10"), ProductStory.PLAN);
        products.hosting(frei, product, "ACTIVE");
        openFor("t10");

        customer().selectItem("K1 · Huber Anton");
        assertThat(shown()).contains(OTHERS);

        customer().selectItem("K2 · Frei Fritz");
        assertThat(shown()).doesNotContain(OTHERS);
    }

    @Test
    void aContractThatIsNotActiveIsRefusedWithItsReason() {
        customers.customer("K1", "Huber", "Anton", "");
        openFor("t1");
        customer().selectItem("K1 · Huber Anton");
        customers.sql("update contract set active = false where contract_number = 't1'");

        test(find(Button.class, dialog()).withText("Speichern").single()).click();

        assertThat(find(ComboBox.class, dialog()).single().getErrorMessage())
                .contains("Dieser Eintrag ist nicht mehr aktiv");
        assertThat(customer().getSelected())
                .hasToString("Choice[customerId=%d, label=K1 · Huber Anton]"
                        .formatted(customers.number("select max(id) from customer where customer_number = 'K1'")));
    }

    private void openFor(String contractNumber) {
        session.signIn(CustomerStory.RESELLER);
        var contract = contracts.find(contractNumber).orElseThrow();
        new AssignCustomerDialog(contractNumber, contract.customerId(), service, assignment(contract), _ -> {}).open();
    }

    private AssignCustomerDialog.Assignment assignment(ContractDetails contract) {
        return new AssignCustomerDialog.Assignment() {

            @Override
            public void to(@Nullable Long customerId) {
                assignments.assignContract(contract.id(), contract.customerId(), customerId);
            }

            @Override
            public long hostingsOfOthers(@Nullable Long customerId) {
                return use.hostingsOfOthers(contract.id(), customerId);
            }
        };
    }

    private Dialog dialog() {
        return find(Dialog.class).single();
    }

    private String shown() {
        return String.join(
                "\n",
                find(Paragraph.class, dialog()).all().stream()
                        .filter(Paragraph::isVisible)
                        .map(Paragraph::getText)
                        .toList());
    }

    private ComboBoxTester<ComboBox<Object>, Object> customer() {
        return Choosing.in(find(ComboBox.class, dialog()).withLabel("Kunde").single());
    }
}
