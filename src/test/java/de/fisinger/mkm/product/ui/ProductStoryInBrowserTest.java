package de.fisinger.mkm.product.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static de.fisinger.mkm.Screen.button;
import static de.fisinger.mkm.Screen.combo;
import static de.fisinger.mkm.Screen.field;
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
import de.fisinger.mkm.hosting.HostingStory;
import de.fisinger.mkm.localstack.DemoPlesk;
import de.fisinger.mkm.localstack.plesk.PleskFault;
import de.fisinger.mkm.product.ProductStory;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A reseller's work with products, in Chromium, on the whole portal. */
@MkmTest
class ProductStoryInBrowserTest {

    @RegisterExtension
    static final Chromium BROWSER = new Chromium();

    @Autowired
    private CustomerStory customers;

    @Autowired
    private ProductStory products;

    @Autowired
    private HostingStory hostings;

    @LocalServerPort
    private int port;

    @BeforeEach
    void emptyAccount() {
        products.reset();
    }

    @Test
    @Handbook({
        "PR-01", "PR-02", "PR-04", "PR-05", "PR-06", "PR-07", "PR-08", "PR-09", "PR-10", "PR-11", "PR-12", "PR-13",
        "PR-14", "PR-15", "PR-16", "PR-17", "PR-18", "PR-19", "PR-20", "PR-37", "PR-38"
    })
    void aFisingerProduktIsMadeUnderAnOwnNameAndPrice() {
        var huber = customers.customer("K1", "Huber", "Anton", "");
        var article = products.article("Cloud-Speicher FLEX G2");
        products.contract("t1", article, huber);
        products.contract("t2", products.article("MSAVE 1.0"), null);
        var page = open("/produkte");
        assertThat(page.getByText("Noch ist keines angelegt.")).isVisible();
        assertThat(page.getByRole(AriaRole.HEADING, named("MKM - Produktverwaltung")))
                .isVisible();
        var plus = page.locator(".card-actions vaadin-button").last();
        assertThat(plus).hasAttribute("aria-label", "Neues Produkt anlegen");
        assertThat(plus.boundingBox().x).isGreaterThan(1000);
        plus.click();
        assertThat(page.getByRole(AriaRole.RADIO)).hasCount(2);

        page.getByLabel("FISINGER.de Produkt").click();
        combo(page, "FISINGER Produkt").fill("flex");
        assertThat(page.getByRole(AriaRole.OPTION)).hasCount(1);
        page.getByRole(AriaRole.OPTION, named("Cloud-Speicher FLEX G2 · Test-Cloud"))
                .click();
        field(page, "Produktname").fill("Meine Wolke");
        field(page, "Beschreibung").fill("Speicher für alle");
        field(page, "Nettopreis").fill("9.9");
        field(page, "Nettopreis").press("Tab");
        assertThat(field(page, "Nettopreis")).hasValue("9,90");
        assertThat(page.locator(".product-form vaadin-select")).containsText("aktiv");
        assertThat(page.getByText("* Pflichtfelder")).isVisible();
        assertThat(field(page, "In App Info")).isHidden();
        page.getByLabel("In App Preise").click();
        field(page, "In App Info").fill("zuzüglich Nutzung");
        button(page, "Hinzufügen").click();

        assertThat(page.getByText("Das Produkt ist angelegt.")).isVisible();
        Screen.hasHeadings(page, "ID", "Typ", "Produkt", "Status", "Nutzung");
        var grid = page.locator("vaadin-grid");
        for (var cell : List.of("FISINGER.de Produkt", "Meine Wolke", "aktiv")) {
            assertThat(grid).containsText(cell);
        }
        assertThat(page.locator("vaadin-grid a[target=_blank]"))
                .hasAttribute("href", "https://shop.fisinger.example/artikel");
        assertThat(grid.getByText("1", Screen.exactly())).isVisible();
        assertThat(page.getByText("Kontakt")).isVisible();
        page.getByRole(AriaRole.LINK, named("Produkt Meine Wolke bearbeiten")).click();
        assertThat(page.locator(".facts")).containsText("Cloud-Speicher FLEX G2");
        assertThat(page.locator(".facts a")).hasAttribute("href", "https://shop.fisinger.example/artikel");
        assertThat(page.locator("vaadin-combo-box")).hasCount(0);
        assertThat(page.getByRole(AriaRole.RADIO)).hasCount(0);
        assertThat(field(page, "In App Info")).hasValue("zuzüglich Nutzung");

        var preview = page.locator(".product-preview");
        assertThat(preview).containsText("9,90 € netto");
        field(page, "Leistungen").fill("100 GB\nVerschlüsselt");
        select(page, "Preis gilt", "pro Monat");
        select(page, "Umsatzsteuer", "Bruttopreis „inkl. USt.“");
        assertThat(preview).containsText("11,78 € pro Monat inkl. 19 % USt.");
        assertThat(preview.getByRole(AriaRole.LISTITEM)).hasText(new String[] {"100 GB", "Verschlüsselt"});
        button(page, "Darstellung speichern").click();
        assertThat(page.getByText("Die Änderungen am Produkt sind gespeichert."))
                .isVisible();
        page.reload();
        assertThat(field(page, "Leistungen")).hasValue("100 GB\nVerschlüsselt");
    }

    @Test
    @Handbook({
        "PR-01", "PR-03", "PR-10", "PR-23", "PR-24", "PR-25", "PR-26", "PR-27", "PR-28", "PR-29", "PR-30", "PR-31",
        "PR-32", "PR-33", "PR-39"
    })
    void aResellerProduktIsMadeOnAPlanThatPleskLists() {
        products.resellerContract("t10");
        products.contract("t1", products.article("MSAVE 1.0"), null);
        var page = open("/produkte/neu");

        page.getByLabel("Reseller Produkt").click();
        combo(page, "Reseller Vertrag").click();
        assertThat(page.getByRole(AriaRole.OPTION)).hasText(new String[] {"t10 · Reseller 50 G9"});
        page.getByRole(AriaRole.OPTION).click();
        assertThat(field(page, "Reseller Server")).hasValue("server11");
        assertThat(field(page, "Reseller Server")).not().isEditable();
        combo(page, "Reseller Plan").click();
        assertThat(page.getByRole(AriaRole.OPTION))
                .hasText(new String[] {"Webhosting L", "Webhosting M", "Webhosting S"});
        page.getByRole(AriaRole.OPTION, named("Webhosting M")).click();
        field(page, "Produktname").fill("Mein Hosting");
        field(page, "Nettopreis").fill("1.234,5");
        assertThat(field(page, "In App Info")).isHidden();
        page.getByLabel("In App Preise").click();
        assertThat(field(page, "In App Info")).isVisible();
        button(page, "Hinzufügen").click();

        assertThat(page.locator("vaadin-grid")).containsText("Reseller Produkt");
        assertThat(page.locator("vaadin-grid")).containsText("Mein Hosting");
        assertThat(customers.number("select (net_price * 100)::bigint from product where name = 'Mein Hosting'"))
                .isEqualTo(123450);
    }

    @Test
    @Handbook("PR-21")
    void withoutAResellerContractThereIsAnExplanationInsteadOfTheForm() {
        products.resellerContract("t10");
        customers.sql("update contract set active = false where contract_number = 't10'");
        var page = open("/produkte/neu");

        page.getByLabel("Reseller Produkt").click();

        assertThat(page.locator(".explanation"))
                .containsText(
                        "Ohne einen solchen Vertrag stehen keine Reseller-Verträge zur Auswahl und das Produkt kann nicht angelegt werden.");
        assertThat(button(page, "Hinzufügen")).isHidden();
        assertThat(field(page, "Produktname")).isHidden();
        page.getByLabel("FISINGER.de Produkt").click();
        assertThat(page.locator(".explanation"))
                .containsText("Voraussetzung ist ein aktives Produkt im FISINGER.de-Shop");
    }

    @Test
    @Handbook("PR-22")
    void withoutServicePaketeTheFormSaysToMakeThemInPlesk() {
        products.resellerContract("t10");
        products.changePlans(plans -> plans.stream()
                .filter(plan -> !DemoPlesk.RESELLER.equals(plan.owner()))
                .toList());
        var page = open("/produkte/neu");
        page.getByLabel("Reseller Produkt").click();
        Screen.choose(page, "Reseller Vertrag", "t10 · Reseller 50 G9");

        assertThat(page.getByText("Auf server11 gibt es noch keine Service-Pakete. Legen Sie sie zuerst in Plesk an."))
                .isVisible();
    }

    @Test
    @Handbook("PR-36")
    void aPleskThatDoesNotAnswerLosesNothingTyped() {
        products.resellerContract("t10");
        hostings.plesk().fail("service-plan.get", new PleskFault.HttpStatus(503), 1);
        var page = open("/produkte/neu");
        page.getByLabel("Reseller Produkt").click();
        field(page, "Produktname").fill("Mein Hosting");
        Screen.choose(page, "Reseller Vertrag", "t10 · Reseller 50 G9");

        assertThat(page.getByText("Plesk auf server11 antwortet nicht. Ihre Eingaben bleiben erhalten."))
                .isVisible();
        assertThat(page.getByText("wenden Sie sich über den Kontakt-Link an den Support"))
                .isVisible();
        assertThat(page.getByRole(AriaRole.LINK, named("Kontakt"))).isVisible();
        button(page, "Erneut laden").click();
        Screen.choose(page, "Reseller Plan", "Webhosting S");

        assertThat(field(page, "Produktname")).hasValue("Mein Hosting");
        assertThat(combo(page, "Reseller Vertrag")).hasValue("t10 · Reseller 50 G9");
        assertThat(page.getByText("Plesk auf server11 antwortet nicht.")).isHidden();
    }

    @Test
    void errorsStandAtTheirFieldsAndNothingTypedIsLost() {
        products.contract("t1", products.article("MSAVE 1.0"), null);
        var page = open("/produkte/neu");
        page.getByLabel("FISINGER.de Produkt").click();
        field(page, "Nettopreis").fill("abc");
        field(page, "Beschreibung").fill("eins");
        field(page, "Beschreibung").press("Enter");
        field(page, "Beschreibung").pressSequentially("zwei");
        assertThat(field(page, "Beschreibung")).hasValue("eins\nzwei");
        assertThat(page.getByText("Bitte den Produktnamen eingeben.")).hasCount(0);
        button(page, "Hinzufügen").click();

        for (var message : List.of(
                "Bitte ein FISINGER Produkt auswählen.",
                "Bitte den Produktnamen eingeben.",
                "Das ist kein Preis. Bitte schreiben Sie ihn zum Beispiel 9,90 oder 1.234,50.")) {
            assertThat(Screen.messageAtField(page, message)).isVisible();
        }
        assertThat(field(page, "Nettopreis")).hasValue("abc");
        for (var wrong : List.of("-1", "99999999999")) {
            field(page, "Nettopreis").fill(wrong);
            field(page, "Nettopreis").press("Tab");
            assertThat(field(page, "Nettopreis")).hasAttribute("aria-invalid", "true");
        }
        page.getByRole(AriaRole.LINK, named("Produkte")).first().click();
        assertThat(page.getByText("Ihre Eingaben sind noch nicht gespeichert.")).isVisible();
        button(page, "Weiter bearbeiten").click();
        assertThat(field(page, "Nettopreis")).hasValue("99999999999");
    }

    @Test
    @Handbook({"PR-34", "PR-35"})
    void theYellowButtonLeadsToExactlySixFields() {
        products.resellerProduct("Mein Hosting", products.resellerContract("t10"), ProductStory.PLAN);
        var page = open("/produkte");
        var edit = page.getByRole(AriaRole.LINK, named("Produkt Mein Hosting bearbeiten"));
        assertThat((String) edit.evaluate("e => getComputedStyle(e).backgroundColor"))
                .isEqualTo("rgb(253, 240, 196)");
        edit.click();
        for (var fact : List.of("t10 · Reseller 50 G9", "server11", "Webhosting S", "Reseller Produkt")) {
            assertThat(page.locator(".facts")).containsText(fact);
        }
        for (var label : List.of("Produktname", "Beschreibung", "Nettopreis")) {
            assertThat(field(page, label)).isEditable();
        }
        page.getByLabel("In App Preise").click();
        assertThat(page.locator(
                        ".product-form input:visible, .product-form textarea:visible, .product-form vaadin-select"))
                .hasCount(6);

        field(page, "Produktname").fill("Neuer Name");
        field(page, "Nettopreis").fill("0");
        page.locator(".product-form vaadin-select").click();
        page.getByRole(AriaRole.OPTION, named("inaktiv")).click();
        button(page, "Speichern").click();

        assertThat(page.getByText("Die Änderungen am Produkt sind gespeichert."))
                .isVisible();
        assertThat(page.locator("vaadin-grid")).containsText("Neuer Name");
        assertThat(page.locator("vaadin-grid")).containsText("inaktiv");
        page.navigate(base() + "/produktverwaltung/t10/mkm-hostings");
        button(page, "Hosting anlegen").first().click();
        assertThat(page.getByText("Für diesen Vertrag gibt es noch kein aktives MKM-Produkt"))
                .isVisible();
    }

    @Test
    void theSecondOfTwoEditorsSeesWhatTheFirstSaved() {
        var product = products.resellerProduct("Alt", products.resellerContract("t10"), ProductStory.PLAN);
        var first = open("/produkte/" + product);
        var second = open("/produkte/" + product);
        field(second, "Produktname").fill("Zweiter");
        field(first, "Produktname").fill("Erster");
        button(first, "Speichern").click();
        assertThat(first.getByText("Die Änderungen am Produkt sind gespeichert."))
                .isVisible();

        button(second, "Speichern").click();

        assertThat(second.getByText("Gespeichert ist jetzt: „Erster“, 9,90 €, aktiv."))
                .isVisible();
        button(second, "Meine Eingaben speichern").click();
        assertThat(second.locator("vaadin-grid")).containsText("Zweiter");
    }

    @Test
    void onlyWhatNobodyHasCanBeDeleted() {
        var huber = customers.customer("K1", "Huber", "Anton", "");
        var contract = products.resellerContract("t10");
        var used = products.resellerProduct("Benutzt", contract, ProductStory.PLAN);
        products.hosting(huber, used, "ACTIVE");
        var unused = products.resellerProduct("Unbenutzt", contract, ProductStory.PLAN);
        var page = open("/produkte");
        assertThat(page.locator(".list-range")).hasText("1 bis 2 von 2 Einträgen");

        assertThat(button(page, "Produkt Benutzt löschen")).hasCount(0);
        button(page, "Produkt Unbenutzt löschen").click();
        assertThat(page.getByText("„Unbenutzt“ wird endgültig gelöscht.")).isVisible();
        products.hosting(huber, unused, "ACTIVE");
        page.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Locator.GetByRoleOptions().setName("Löschen"))
                .click();

        assertThat(page.getByText("Dieses Produkt ist Kunden zugeordnet und kann deshalb nicht gelöscht werden."))
                .isVisible();
        assertThat(button(page, "Produkt Unbenutzt löschen")).hasCount(0);
    }

    @Test
    void aPlanThatChangedInPleskIsFlaggedAtTheProductAndInTheHostingDialog() {
        customers.customer("K1", "Huber", "Anton", "");
        var contract = products.resellerContract("t10");
        var product = products.resellerProduct("Mein Hosting", contract, ProductStory.PLAN);
        products.renamePlan("Webhosting S", "Starter");
        var page = open("/produkte/" + product);
        assertThat(page.locator(".plan-state")).containsText("Der Plan „Webhosting S“ heißt in Plesk jetzt „Starter“.");
        page.navigate(base() + "/produkte");
        assertThat(page.locator("vaadin-grid")).containsText("Plan umbenannt");

        products.removePlan("Starter");
        page.navigate(base() + "/produktverwaltung/t10/mkm-hostings");
        button(page, "Hosting anlegen").first().click();
        Screen.choose(page, "Kunde", "K1 · Huber Anton");
        assertThat(page.getByText("Den Plan „Webhosting S“ gibt es in Plesk nicht mehr.")
                        .first())
                .isVisible();
        button(page, "Anlegen").click();

        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(1);
        assertThat(customers.number("select count(*) from hosting where account_id = " + customers.accountId()))
                .isZero();
        page.navigate(base() + "/produkte");
        assertThat(page.locator("vaadin-grid")).containsText("Plan fehlt");
    }

    @Test
    void axeFindsNothingSeriousAndAPhoneIsWideEnough() {
        products.contract("t1", products.article("MSAVE 1.0"), null);
        var product = products.resellerProduct("Mein Hosting", products.resellerContract("t10"), ProductStory.PLAN);
        var page = open("/produkte");
        var phone = open(BROWSER.phone(), "/produkte");
        for (var address : List.of("/produkte/" + product, "/produkte/neu")) {
            for (var each : List.of(page, phone)) {
                Screen.follow(each, address);
                each.waitForSelector(".card, .list-page");
            }
            assertThat(Screen.findings(page)).as(address).isEmpty();
            assertThat(Screen.misfits(phone)).as(address).isEmpty();
        }
        for (var each : List.of(page, phone)) {
            each.getByLabel("Reseller Produkt").click();
            Screen.choose(each, "Reseller Vertrag", "t10 · Reseller 50 G9");
            button(each, "Hinzufügen").click();
            Screen.settle(each);
        }
        assertThat(Screen.findings(page)).as("form with errors").isEmpty();
        assertThat(Screen.misfits(phone)).as("form with errors").isEmpty();
    }

    private Page open(String address) {
        return open(BROWSER.context(), address);
    }

    private Page open(BrowserContext context, String address) {
        return Chromium.at(context, port, CustomerStory.RESELLER, CustomerStory.RESELLER, address);
    }

    private String base() {
        return "http://localhost:" + port;
    }

    private static void select(Page page, String label, String option) {
        page.locator("vaadin-select", new Page.LocatorOptions().setHasText(label))
                .click();
        page.getByRole(AriaRole.OPTION, named(option)).click();
    }
}
