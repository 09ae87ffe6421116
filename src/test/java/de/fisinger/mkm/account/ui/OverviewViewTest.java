package de.fisinger.mkm.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.Session;
import de.fisinger.mkm.customer.CustomerStory;
import de.fisinger.mkm.product.ProductStory;
import de.fisinger.mkm.ui.PageLink;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What everybody sees first, without a browser. */
@MkmTest
@ViewPackages(packages = "de.fisinger.mkm")
class OverviewViewTest extends SpringBrowserlessTest {

    @Autowired
    private CustomerStory customers;

    @Autowired
    private ProductStory products;

    @Autowired
    private Session session;

    @BeforeEach
    void emptyAccount() {
        products.reset();
    }

    @AfterEach
    void signOut() {
        session.signOut();
    }

    @Test
    void aNewAccountReadsWhatToDoFirst() {
        customers.customer("K1", "Huber", "Anton", "");

        open(CustomerStory.RESELLER);

        assertThat(texts(find(ListItem.class).all()))
                .contains("offen Vertrag ansehen", "offen Produkt anlegen", "erledigt Kunden anlegen");
    }

    @Test
    void whatWaitsForSomebodyLeadsToWhatItCounts() {
        var customer = customers.customer("K1", "Huber", "Anton", "");
        var product = products.resellerProduct("P", products.resellerContract("t10"), ProductStory.PLAN);
        products.hosting(customer, product, "ACTIVE");

        open(CustomerStory.RESELLER);
        assertThat(texts(find(Span.class).all())).contains("Zurzeit wartet nichts auf Sie.");
        assertThat(tile("Eingesetzte Hostings")).startsWith("1 ");

        customers.sql("update hosting set status = 'FAILED', failure_reason = 'x' where customer_id = " + customer);
        open(CustomerStory.RESELLER);

        assertThat(texts(find(Span.class).all())).doesNotContain("Zurzeit wartet nichts auf Sie.");
        assertThat(find(PageLink.class).all().stream()
                        .filter(link -> text(link).equals("1 Fehlgeschlagene Hostings"))
                        .map(PageLink::getHref))
                .containsExactly("hostings?f.status=FAILED");
    }

    @Test
    void supportReadsOfIncidentsAndNothingOfOneAccount() {
        open("support");

        assertThat(tile("Laufende Vorgänge")).isNotEmpty();
        assertThat(texts(find(PageLink.class).all())).noneMatch(text -> text.contains("Hostings"));
        assertThat(find(ListItem.class).all()).isEmpty();
    }

    private void open(String userName) {
        session.signIn(userName);
        navigate(OverviewView.class);
    }

    private String tile(String label) {
        return texts(find(PageLink.class).all()).stream()
                .filter(text -> text.endsWith(label))
                .collect(Collectors.joining());
    }

    private static List<String> texts(List<? extends Component> components) {
        return components.stream().map(OverviewViewTest::text).toList();
    }

    private static String text(Component component) {
        return component
                .getElement()
                .getTextRecursively()
                .strip()
                .replaceAll("(?<=\\d)(?=\\p{L})|(?<=offen|erledigt)(?=\\p{Lu})", " ");
    }
}
