package de.fisinger.mkm.contract.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static de.fisinger.mkm.Screen.button;
import static de.fisinger.mkm.Screen.combo;
import static de.fisinger.mkm.Screen.named;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import de.fisinger.mkm.Chromium;
import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.Screen;
import de.fisinger.mkm.customer.CustomerStory;
import de.fisinger.mkm.handbook.Handbook;
import de.fisinger.mkm.product.ProductStory;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Produktverwaltung in Chromium: a contract and a domain find their customer, and lose it again. */
@MkmTest
class AssignmentInBrowserTest {

    @RegisterExtension
    static final Chromium BROWSER = new Chromium();

    @Autowired
    private CustomerStory customers;

    @Autowired
    private ProductStory products;

    @LocalServerPort
    private int port;

    @BeforeEach
    void emptyAccount() {
        products.reset();
        products.contract("t1", products.article("Cloud A"), null);
        customers.domain("t5", "zuordnen.example");
    }

    @Test
    @Handbook({"ZU-01", "ZU-02", "ZU-03", "ZU-05", "ZU-06", "ZU-07", "ZU-08"})
    void aContractIsAssignedAndAppearsInTheCustomersProducts() {
        var huber = customers.customer("K1", "Huber", "Anton", "");
        var page = open(BROWSER.context(), "/produktverwaltung");
        Screen.hasHeadings(page, "Vertrag", "Produkt", "Bereich", "Status");
        assertThat(page.locator(".list-range")).hasText("1 bis 2 von 2 Einträgen");
        assertThat(page.getByText("Kontakt")).isVisible();
        page.getByRole(AriaRole.LINK, named("t1")).click();
        assertThat(page.getByRole(AriaRole.HEADING, named("Produktinformationen"))
                        .first())
                .isVisible();
        var bars = page.getByRole(AriaRole.MENUITEM, named("Menü von t1")).first();
        assertThat(bars.boundingBox().x).isGreaterThan(1100);

        openDialog(page, "t1");
        assertThat(combo(page, "Kunde")).hasValue("kein Kunde");
        Screen.choose(page, "Kunde", "K1 · Huber Anton");
        button(page, "Speichern").click();

        assertThat(page.getByText("Zugeordnet: K1 · Huber Anton")).isVisible();
        assertThat(page.locator(".facts")).containsText("K1 · Huber Anton");
        page.getByRole(AriaRole.LINK, named("K1 · Huber Anton")).click();
        assertThat(page).hasURL(base() + "/kunden/" + huber + "/produkte");
        assertThat(page.locator("vaadin-grid")).containsText("Cloud A");
        assertThat(page.locator("vaadin-grid")).containsText("FISINGER.de Produkt");
    }

    @Test
    void severalContractsAndDomainsAreAssignedAtOnceAndExportedByThemselves() throws IOException {
        var huber = customers.customer("K1", "Huber", "Anton", "");
        products.contract("t2", products.article("Cloud B"), null);
        var page = open(BROWSER.context(), "/produktverwaltung");
        page.getByLabel("t1 auswählen").click();
        page.getByLabel("t5 auswählen").click();
        var csv = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, named("CSV")).click());
        assertThat(Files.readString(csv.path())).contains("t1;", "t5;").doesNotContain("t2;");

        button(page, "Kunde zuordnen (2)").click();
        assertThat(page.getByText("Ausgewählte Verträge und Domains (2): ")).isVisible();
        button(page, "Speichern").click();
        assertThat(Screen.messageAtField(page, "Bitte einen Kunden oder „kein Kunde“ auswählen."))
                .isVisible();
        Screen.choose(page, "Kunde", "K1 · Huber Anton");
        button(page, "Speichern").click();

        assertThat(page.getByText("Zugeordnet: K1 · Huber Anton")).isVisible();
        assertThat(button(page, "Kunde zuordnen (2)")).hasCount(0);
        page.navigate(base() + "/kunden/" + huber + "/produkte");
        assertThat(page.locator(".list-range")).hasText("1 bis 1 von 1 Einträgen");
        page.navigate(base() + "/kunden/" + huber + "/domains");
        assertThat(page.locator("vaadin-grid")).containsText("zuordnen.example");
        page.navigate(base() + "/kunden/" + huber + "/aktivitaet");
        assertThat(page.locator("vaadin-grid")).containsText("Vertrag zugeordnet");
    }

    @Test
    @Handbook({"ZU-09", "ZU-10"})
    void keinKundeRemovesTheAssignmentOnlyAndOthersSeeItAtOnce() {
        var huber = customers.customer("K1", "Huber", "Anton", "");
        products.contract("t2", products.article("Cloud B"), huber);
        var watching = open(BROWSER.context(), "/kunden/" + huber + "/produkte");
        assertThat(watching.locator(".list-range")).hasText("1 bis 1 von 1 Einträgen");
        var page = open(BROWSER.context(), "/produktverwaltung/t2");

        openDialog(page, "t2");
        assertThat(combo(page, "Kunde")).hasValue("K1 · Huber Anton");
        Screen.choose(page, "Kunde", "kein Kunde");
        button(page, "Speichern").click();

        assertThat(page.getByText("Die Zuordnung ist entfernt.")).isVisible();
        assertThat(page.locator(".facts")).containsText("kein Kunde");
        assertThat(page.locator(".facts")).containsText("aktiv");
        assertThat(watching.getByText("Diesem Kunden ist noch kein Produkt zugeordnet."))
                .isVisible();
    }

    @Test
    @Handbook({"ZU-05", "ZU-06", "ZU-07"})
    void aDomainIsAssignedAndAppearsInTheCustomersDomains() {
        var huber = customers.customer("K1", "Huber", "Anton", "");
        var page = open(BROWSER.context(), "/produktverwaltung");
        page.getByRole(AriaRole.LINK, named("t5")).click();
        assertThat(page).hasTitle("zuordnen.example · MKM");
        for (var part : List.of("Verifizierung offen", "keine Zone", "Transfer möglich", "läuft aus", "INWX")) {
            assertThat(page.locator(".facts")).containsText(part);
        }

        openDialog(page, "t5");
        Screen.choose(page, "Kunde", "K1 · Huber Anton");
        page.keyboard().press("Enter");

        assertThat(page.locator(".facts")).containsText("K1 · Huber Anton");
        page.navigate(base() + "/kunden/" + huber + "/domains");
        assertThat(page.locator("vaadin-grid")).containsText("zuordnen.example");
    }

    @Test
    void axeFindsNothingSeriousAndAPhoneIsWideEnough() {
        customers.customer("K1", "Huber", "Anton", "");
        var page = open(BROWSER.context(), "/produktverwaltung");
        var phone = open(BROWSER.phone(), "/produktverwaltung");
        for (var address : List.of("/produktverwaltung/t1", "/produktverwaltung/domains/t5")) {
            for (var each : List.of(page, phone)) {
                Screen.follow(each, address);
                each.waitForSelector(".card, .list-page");
            }
            assertThat(Screen.findings(page)).as(address).isEmpty();
            assertThat(Screen.misfits(phone)).as(address).isEmpty();
        }
        openDialog(page, "t5");
        assertThat(combo(page, "Kunde")).isVisible();
        Screen.settle(page);
        assertThat(Screen.findings(page)).as("dialog").isEmpty();
    }

    private static void openDialog(Page page, String contractNumber) {
        page.getByRole(AriaRole.MENUITEM, named("Menü von " + contractNumber))
                .first()
                .click();
        page.getByRole(AriaRole.MENUITEM, named("Kunde zuordnen")).click();
        assertThat(page.getByRole(AriaRole.DIALOG).getByText("Kunde zuordnen").first())
                .isVisible();
    }

    private Page open(BrowserContext context, String address) {
        return Chromium.at(context, port, CustomerStory.RESELLER, CustomerStory.RESELLER, address);
    }

    private String base() {
        return "http://localhost:" + port;
    }
}
