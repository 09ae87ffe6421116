package de.fisinger.mkm.customer.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static de.fisinger.mkm.Screen.button;
import static de.fisinger.mkm.Screen.exactly;
import static de.fisinger.mkm.Screen.field;
import static de.fisinger.mkm.Screen.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import de.fisinger.mkm.Chromium;
import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.Screen;
import de.fisinger.mkm.customer.CustomerStory;
import de.fisinger.mkm.handbook.Handbook;
import de.fisinger.mkm.localstack.MailCatcher;
import de.fisinger.mkm.localstack.TestStack;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A reseller's work with customers, in Chromium, on the whole portal. */
@MkmTest
class CustomerStoryInBrowserTest {

    @RegisterExtension
    static final Chromium BROWSER = new Chromium();

    @Autowired
    private CustomerStory story;

    @LocalServerPort
    private int port;

    @BeforeEach
    void emptyAccount() {
        story.reset();
    }

    @Test
    @Handbook({
        "KV-01", "KV-15", "KV-16", "KV-17", "KV-18", "KV-19", "KV-20", "KV-21", "KV-22", "KV-23", "KV-24", "KV-25",
        "KV-26", "KV-27", "KV-28", "KV-29", "KV-30", "KV-31", "KV-32", "KV-33", "KV-34", "KV-35", "KV-51", "KV-52"
    })
    void aCustomerIsCreatedFoundByAFilterReadAndEdited() {
        var page = open("/kunden");
        assertThat(page.getByText("Hier erscheinen Ihre Endkunden.")).isVisible();
        var plus = page.locator(".card-actions vaadin-button").last();
        assertThat(plus).hasAttribute("aria-label", "Neuen Kunden anlegen");
        assertThat(plus.boundingBox().x).isGreaterThan(1000);
        plus.click();
        assertThat(page.getByText("Hier können Sie Ihren neuen Kunden anlegen."))
                .isVisible();
        assertThat(page.getByText("MKM - Kundenverwaltung")).isVisible();
        assertThat(page.getByRole(AriaRole.HEADING, named("Neuen Kunden Anlegen"))
                        .last())
                .isVisible();
        assertThat(page.getByRole(AriaRole.HEADING, named("Allgemein:"))).isVisible();
        assertThat(page.getByRole(AriaRole.HEADING, named("Kontakt:"))).isVisible();
        assertThat(page.getByText("* Pflichtfelder")).isVisible();
        assertThat(field(page, "Kundennummer")).hasValue("10001");
        assertThat(page.locator(".customer-form [required][slot=input]")).hasCount(10);
        field(page, "Firma").fill("Österreichische Gesellschaft für Hosting-Dienstleistungen mbH & Co. KG");
        field(page, "Nachname").fill("Huber");
        field(page, "Vorname").fill("Anton");
        field(page, "Adresse").fill("Weg 1");
        field(page, "PLZ").fill("10115");
        field(page, "Ort").fill("Berlin");
        field(page, "Telefon").fill("030 1234567");
        field(page, "Mobil").fill("0151 12345678");
        field(page, "E-Mail").fill("anton@kunde.example");
        field(page, "Webseite").fill("www.huber.example");
        button(page, "Hinzufügen").click();

        assertThat(page).hasTitle("10001 · Huber Anton · MKM");
        assertThat(page.locator(".route-tabs a"))
                .hasText(new String[] {"Kunde", "Domains", "Produkte", "Benutzer", "Aktivität"});
        assertThat(page.locator(".facts").first().locator("dt"))
                .hasText(new String[] {"Firma", "Name / Vorname", "Straße / Hausnummer", "PLZ / Ort"});
        assertThat(page.locator(".facts").last().locator("dt"))
                .hasText(new String[] {"Telefon", "Mobiltelefon", "E-Mail", "Webseite"});
        for (var left : List.of("Österreichische Gesellschaft", "Huber / Anton", "Weg 1", "10115 / Berlin")) {
            assertThat(page.locator(".facts").first()).containsText(left);
        }
        assertThat(page.locator(".facts").last()).containsText("+49 1511 2345678");
        assertThat(page.locator(".facts").last()).containsText("anton@kunde.example");
        assertThat(page.locator(".facts").last()).containsText("+49 30 1234567");
        assertThat(page.locator(".facts").last()).containsText("https://www.huber.example");

        page.navigate(base() + "/kunden");
        story.customer("20002", "Müller", "Max", "");
        assertThat(page.locator(".list-range")).hasText("1 bis 2 von 2 Einträgen");
        for (var heading : List.of("Kundennummer", "Name", "Vorname", "Firma", "Produkte")) {
            assertThat(page.locator("vaadin-grid-sorter").getByText(heading, exactly()))
                    .hasCount(1);
        }
        page.getByLabel("Name filtern", new Page.GetByLabelOptions().setExact(true))
                .fill("hub");
        assertThat(page.locator(".list-range")).hasText("1 bis 1 von 1 Einträgen");
        page.getByRole(AriaRole.LINK, named("Kunde Huber Anton anzeigen")).click();

        button(page, "Bearbeiten").click();
        field(page, "Kundennummer").fill("20002");
        button(page, "Speichern").click();
        assertThat(Screen.messageAtField(page, "Diese Kundennummer hat bereits 20002 · Müller Max."))
                .isVisible();
        page.getByRole(AriaRole.LINK, named("Domains")).click();
        assertThat(page.getByText("Ihre Eingaben sind noch nicht gespeichert.")).isVisible();
        button(page, "Weiter bearbeiten").click();
        field(page, "Kundennummer").fill("K-7");
        field(page, "Vorname").fill("Antonia");
        button(page, "Speichern").click();
        assertThat(page.getByText("Die Änderungen sind gespeichert.")).isVisible();
        assertThat(page.locator(".breadcrumb")).containsText("K-7 · Huber Antonia");
    }

    @Test
    void errorsStandAtTheirFieldsAndNothingTypedIsLost() {
        var page = open("/kunden/neu");
        field(page, "Nachname").fill("Huber");
        field(page, "PLZ").fill("123");
        field(page, "Telefon").fill("abc");
        field(page, "E-Mail").fill("anton@kunde");
        button(page, "Hinzufügen").click();

        for (var problem : List.of(
                "Bitte den Vornamen eingeben.",
                "Eine deutsche Postleitzahl hat fünf Ziffern",
                "Das ist keine gültige Telefonnummer",
                "Das ist keine gültige E-Mail-Adresse")) {
            assertThat(Screen.messageAtField(page, problem)).isVisible();
        }
        assertThat(field(page, "Nachname")).hasValue("Huber");
        assertThat(field(page, "Telefon")).hasValue("abc");
        assertThat(field(page, "Vorname")).isFocused();

        page.getByRole(AriaRole.LINK, named("Kunden")).last().click();
        assertThat(page.getByText("Ihre Eingaben sind noch nicht gespeichert.")).isVisible();
        button(page, "Weiter bearbeiten").click();
        assertThat(field(page, "Nachname")).hasValue("Huber");
    }

    @Test
    @Handbook({"KV-45", "KV-46", "KV-47", "KV-48", "KV-49"})
    void aUserIsInvitedSetsAPasswordSignsInAndIsOutWhenDeactivated() {
        var customer = story.customer("K1", "Huber", "Anton", "");
        var name = "anton." + UUID.randomUUID().toString().substring(0, 8);
        var page = open("/kunden/" + customer + "/benutzer");
        page.locator(".card-actions").getByRole(AriaRole.BUTTON).click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Benutzername").fill(name);
        dialog.getByLabel("Vorname").fill("Anton");
        dialog.getByLabel("Nachname").fill("Huber");
        dialog.getByLabel("E-Mail").fill(name + "@kunde.example");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Anlegen"))
                .click();
        assertThat(page.locator("vaadin-grid")).containsText(name);
        assertThat(page.locator("vaadin-grid")).containsText("Anton Huber");
        assertThat(page.locator("vaadin-grid")).containsText("aktiv");
        assertThat(page.locator("vaadin-grid")).containsText("Einladung offen bis");

        var invited = BROWSER.context().newPage();
        invited.navigate(base() + "/passwort/" + awaitToken(name));
        invited.getByLabel("Neues Passwort", new Page.GetByLabelOptions().setExact(true))
                .fill("Blaue-Tasse-am-Fenster-7");
        invited.keyboard().press("Tab");
        var asked = new ArrayList<String>();
        invited.onDialog(question -> {
            asked.add(question.type());
            question.accept();
        });
        invited.reload();
        assertThat(asked).containsExactly("beforeunload");
        invited.getByLabel("Neues Passwort", new Page.GetByLabelOptions().setExact(true))
                .fill("Blaue-Tasse-am-Fenster-7");
        invited.getByLabel("Neues Passwort wiederholen").fill("Blaue-Tasse-am-Fenster-7");
        button(invited, "Passwort speichern").click();
        assertThat(invited.getByText("Ihr Passwort ist gespeichert.")).isVisible();
        assertThat(page.locator("vaadin-grid")).not().containsText("Einladung offen");
        var user = Chromium.signedIn(BROWSER.context(), port, name, "Blaue-Tasse-am-Fenster-7");
        assertThat(user.getByText("Guten Tag, Anton Huber")).isVisible();

        menu(page, name, "Deaktivieren");
        button(page, "Deaktivieren").last().click();

        assertThat(user.getByText("Ihre Sitzung wurde beendet")).isVisible();
        user.navigate(base());
        assertThat(user.locator("input[name=username]")).isVisible();
        assertThat(page.locator("vaadin-grid")).containsText("deaktiviert");
    }

    @Test
    void whoForgotThePasswordGetsTheSameAnswerAsAStranger() {
        var page = BROWSER.context().newPage();
        page.navigate(base());
        page.getByText("Passwort vergessen?").click();
        assertThat(page).hasTitle("Passwort vergessen · MKM");
        field(page, "Benutzername").fill("gibt.es.nicht");
        button(page, "Link anfordern").click();
        assertThat(page.getByText("Wenn es diesen Benutzer gibt")).isVisible();
        field(page, "Benutzername").fill("endkunde");
        button(page, "Link anfordern").click();
        assertThat(page.getByText("Wenn es diesen Benutzer gibt")).isVisible();

        page.navigate(base() + "/passwort/gibt-es-nicht");
        assertThat(page.getByText("Dieser Link gilt nicht mehr")).isVisible();
    }

    @Test
    @Handbook({"KV-09", "KV-10", "KV-11", "KV-12", "KV-13", "KV-14"})
    void theDeleteButtonIsThereOnlyForWhoHasNothing() {
        story.giveContract(story.customer("K1", "Produkt", "Petra", ""), "ot20");
        story.giveHosting(story.customer("K2", "Hosting", "Hanna", ""), "ACTIVE");
        story.giveUser(story.customer("K3", "Benutzer", "Bernd", ""), "bernd.b");
        var free = story.customer("K4", "Frei", "Fritz", "");
        var page = open("/kunden");

        assertThat(page.getByRole(AriaRole.LINK, named(Pattern.compile("Kunde .* anzeigen"))))
                .hasCount(4);
        assertThat(page.getByRole(AriaRole.BUTTON, named(Pattern.compile("Kunde .* löschen"))))
                .hasCount(1);
        assertThat(page.locator(".row-action-detail").first()).hasCSS("color", "rgb(86, 95, 107)");
        assertThat(page.locator(".row-action-delete")).hasCSS("color", "rgb(179, 38, 30)");

        button(page, "Kunde Frei Fritz löschen").click();
        // the list that is read again must not take the button away before its click has arrived
        assertThat(page.getByRole(AriaRole.ALERTDIALOG)
                        .getByText("Löschen", exactly())
                        .last())
                .isVisible();
        story.giveContract(free, "ot21");
        page.getByRole(AriaRole.ALERTDIALOG)
                .getByText("Löschen", exactly())
                .last()
                .click();
        assertThat(page.getByText("muss zuerst der zugehörige Inhalt gelöscht werden"))
                .isVisible();
        assertThat(page.locator("vaadin-grid")).containsText("Frei");

        story.sql("update contract set customer_id = null where contract_number = 'ot21'");
        button(page, "Kunde Frei Fritz löschen").click();
        page.getByRole(AriaRole.ALERTDIALOG)
                .getByText("Löschen", exactly())
                .last()
                .click();
        assertThat(page.locator("vaadin-grid")).not().containsText("Frei");
        assertThat(page.locator(".list-range")).hasText("1 bis 3 von 3 Einträgen");
    }

    @Test
    @Handbook({
        "KV-02", "KV-36", "KV-37", "KV-38", "KV-39", "KV-40", "KV-41", "KV-42", "KV-43", "KV-44", "KV-50", "KV-53"
    })
    void theTabsShowDomainsAndProductsOfBothTypes() {
        var customer = story.customer("K1", "Huber", "Anton", "");
        story.giveDomain(customer, "huber-tab.example");
        story.giveContract(customer, "ot30");
        story.giveHosting(customer, "PROVISIONING");

        var page = open("/kunden/" + customer + "/domains");
        Screen.hasHeadings(page, "Vertrag", "Domain", "Domainzustand", "Status", "Registrar");
        for (var text : List.of(
                "huber-tab.example",
                "verifiziert",
                "Zone aktiv",
                "Transfer gesperrt",
                "verlängert sich",
                "aktiv",
                "INWX",
                "o" + (9000 + customer))) {
            assertThat(page.locator("vaadin-grid")).containsText(text);
        }
        for (var explained : List.of("Verifizierung:", "Zone:", "Transfer-Lock:", "Renewal-Mode:")) {
            assertThat(page.locator(".domain-state [title^='" + explained + "']"))
                    .isVisible();
        }

        page.locator(".route-tabs").getByText("Produkte").click();
        assertThat(page.locator("vaadin-grid")).containsText("FISINGER.de Produkt");
        assertThat(page.locator("vaadin-grid")).containsText("Reseller Produkt");
        assertThat(page.locator("vaadin-grid")).containsText("in Einrichtung");
        story.sql("update hosting set status = 'ACTIVE' where customer_id = " + customer);
        assertThat(page.locator("vaadin-grid")).containsText("eingesetzt");
        assertThat(page.getByRole(AriaRole.LINK, named("Kontakt"))).isVisible();
        page.getByRole(AriaRole.LINK, named("Hosting S")).click();
        assertThat(page).hasURL(Pattern.compile(".*/produktverwaltung/oh" + customer + "/mkm-hostings/\\d+"));
    }

    @Test
    void theSecondOfTwoEditorsComparesBeforeOverwriting() {
        var customer = story.customer("K1", "Huber", "Anton", "");
        var first = open("/kunden/" + customer);
        var second = open("/kunden/" + customer);
        button(first, "Bearbeiten").click();
        button(second, "Bearbeiten").click();
        field(first, "Vorname").fill("Antonia");
        button(first, "Speichern").click();
        assertThat(first.getByText("Die Änderungen sind gespeichert.")).isVisible();

        field(second, "Vorname").fill("Tony");
        button(second, "Speichern").click();

        assertThat(second.getByText("Der Kunde wurde inzwischen geändert")).isVisible();
        assertThat(second.locator(".comparison tbody tr")).hasCount(1);
        assertThat(second.locator(".comparison tbody tr")).containsText("Antonia");
        button(second, "Meine Eingaben speichern").click();
        assertThat(second.locator(".breadcrumb")).containsText("Huber Tony");
    }

    @Test
    void everythingWorksByKeyboard() {
        story.customer("K1", "Huber", "Anton", "");
        var page = open("/kunden");
        assertThat(page.locator(".list-range")).hasText("1 bis 1 von 1 Einträgen");

        page.getByLabel("Suchen").focus();
        page.keyboard().type("hub");
        assertThat(page).hasURL(base() + "/kunden?suche=hub");
        // a grid is one stop for its headings and one for its rows; arrows move within, Enter works with what a cell
        // holds
        for (var tool : List.of(
                "Filter zurücksetzen",
                "Ansicht speichern",
                "Kopieren",
                "CSV",
                "Excel",
                "PDF",
                "Drucken",
                "Spalten und Abstand")) {
            page.keyboard().press("Tab");
            assertThat((String) page.evaluate(
                            "(document.activeElement.ariaLabel ?? document.activeElement.textContent).trim()"))
                    .isEqualTo(tool);
        }
        for (var key : List.of("Tab", "ArrowDown", "ArrowRight", "ArrowRight", "Enter")) {
            page.keyboard().press(key);
        }
        assertThat(page.getByLabel("Name filtern", new Page.GetByLabelOptions().setExact(true)))
                .isFocused();
        page.keyboard().press("Escape");
        page.keyboard().press("Tab");
        for (var column = 0; column < 6; column++) {
            page.keyboard().press("ArrowRight");
        }
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.LINK, named("Kunde Huber Anton anzeigen")))
                .isFocused();
        page.keyboard().press("Enter");
        assertThat(page).hasTitle("K1 · Huber Anton · MKM");
        Screen.tabTo(page, "Bearbeiten");
        page.keyboard().press("Enter");
        Screen.tabTo(page, "Vorname");
        page.keyboard().type("ia");
        page.keyboard().press("Enter");
        assertThat(page.locator(".breadcrumb")).containsText("Huber");
        assertThat(page.getByText("Die Änderungen sind gespeichert.")).isVisible();
    }

    @Test
    void theSearchOverEverythingLeadsToACustomerByKeyboard() {
        story.customer("K1", "Huber", "Anton", "");
        var page = open("/kunden/neu");

        page.keyboard().press("Control+k");
        var words = page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.TEXTBOX);
        assertThat(words).isFocused();
        page.keyboard().type("hub");
        assertThat(page.locator(".search-hits a")).hasText(new String[] {"Huber AntonK1"});
        page.keyboard().press("Enter");

        assertThat(page).hasTitle("K1 · Huber Anton · MKM");
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
    }

    @Test
    void backAsksForWhatIsNotSavedAndTheAddressStays() {
        var page = open("/kunden");
        page.locator(".card-actions vaadin-button").last().click();
        assertThat(page).hasURL(base() + "/kunden/neu");
        field(page, "Nachname").fill("Huber");
        page.keyboard().press("Tab");

        page.goBack();
        button(page, "Weiter bearbeiten").click();
        assertThat(page).hasURL(base() + "/kunden/neu");
        assertThat(field(page, "Nachname")).hasValue("Huber");

        page.goBack();
        button(page, "Verwerfen").click();
        assertThat(page).hasURL(base() + "/kunden");
        assertThat(page).hasTitle("Kunden · MKM");
    }

    @Test
    void reloadingAndEscapeAskForWhatIsNotSaved() {
        var customer = story.customer("K1", "Huber", "Anton", "");
        var page = open("/kunden/neu");
        var asked = new ArrayList<String>();
        page.onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.accept();
        });
        page.reload();
        assertThat(field(page, "Nachname")).hasValue("");
        assertThat(asked).as("nothing was typed").isEmpty();
        field(page, "Nachname").fill("Huber");
        page.keyboard().press("Tab");
        page.reload();
        assertThat(field(page, "Nachname")).hasValue("");
        assertThat(asked).containsExactly("beforeunload");

        page.navigate(base() + "/kunden/" + customer);
        page.locator(".route-tabs a").getByText("Benutzer").click();
        assertThat(page.locator(".route-tabs a[aria-current]")).containsText("Benutzer");
        page.locator(".card-actions vaadin-button").last().click();
        field(page, "Vorname").fill("Nina");
        page.keyboard().press("Escape");
        button(page, "Weiter bearbeiten").click();
        assertThat(field(page, "Vorname")).hasValue("Nina");

        // Back below the dialog, and the browser's own ways
        page.evaluate("history.back()");
        button(page, "Weiter bearbeiten").click();
        assertThat(field(page, "Vorname")).hasValue("Nina");
        page.reload();
        assertThat(asked).containsExactly("beforeunload", "beforeunload");
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
    }

    @Test
    void theProfileAsksForWhatIsNotSaved() {
        var page = open("/profil");
        field(page, "E-Mail").fill("neu@reseller.example");
        page.keyboard().press("Tab");
        page.getByRole(AriaRole.LINK, named("Kunden")).click();
        button(page, "Weiter bearbeiten").click();
        assertThat(page).hasURL(base() + "/profil");
        assertThat(field(page, "E-Mail")).hasValue("neu@reseller.example");

        page.getByRole(AriaRole.LINK, named("Kunden")).click();
        button(page, "Verwerfen").click();
        assertThat(page).hasURL(base() + "/kunden");
    }

    @Test
    void whoLosesTheConnectionIsToldSoInGerman() {
        var page = open("/kunden");
        page.context().setOffline(true);
        try {
            page.locator(".card-actions vaadin-button").last().click();
            assertThat(page.locator("vaadin-connection-indicator"))
                    .containsText("Die Verbindung zum Portal ist unterbrochen.");
        } finally {
            page.context().setOffline(false);
        }
        assertThat(page).hasURL(base() + "/kunden/neu");
    }

    @Test
    void onAPhoneNothingScrollsSidewaysAndRowsLeadOn() {
        var customer = story.customer(
                "K1", "Huber", "Anton", "Österreichische Gesellschaft für Hosting-Dienstleistungen mbH & Co. KG");
        story.giveDomain(customer, "eine-sehr-lange-domain-fuer-das-telefon.example");
        story.giveContract(customer, "ot40");
        story.giveUser(customer, "phone.user");
        var page = Chromium.at(BROWSER.phone(), port, CustomerStory.RESELLER, CustomerStory.RESELLER, "/kunden");
        for (var address : addresses(customer)) {
            Screen.follow(page, address);
            page.waitForSelector(".card, .list-page");
            assertThat(Screen.misfits(page)).as(address).isEmpty();
        }
        page.navigate(base() + "/kunden");
        page.locator(".phone-row").getByText("Huber Anton").click();
        assertThat(page).hasTitle("K1 · Huber Anton · MKM");
    }

    @Test
    void axeFindsNothingSerious() {
        var customer = story.customer("K1", "Huber", "Anton", "Test");
        story.giveDomain(customer, "axe.example");
        story.giveContract(customer, "ot50");
        story.giveUser(customer, "axe.user");
        story.customer("K2", "Frei", "Fritz", "");
        var page = open("/kunden");
        for (var address : addresses(customer)) {
            Screen.follow(page, address);
            page.waitForSelector(".card, .list-page");
            assertThat(Screen.findings(page)).as(address).isEmpty();
        }
        page.navigate(base() + "/kunden/" + customer);
        button(page, "Bearbeiten").click();
        field(page, "PLZ").fill("1");
        button(page, "Speichern").click();
        Screen.settle(page);
        assertThat(Screen.findings(page)).as("edit form with an error").isEmpty();
        page.navigate(base() + "/kunden/" + customer + "/benutzer");
        page.locator(".card-actions").getByRole(AriaRole.BUTTON).click();
        assertThat(page.getByRole(AriaRole.DIALOG).getByLabel("Benutzername")).isVisible();
        Screen.settle(page);
        assertThat(Screen.findings(page)).as("dialog").isEmpty();
        var stranger = BROWSER.context().newPage();
        for (var address : List.of("/anmelden", "/passwort-vergessen", "/passwort/gibt-es-nicht")) {
            stranger.navigate(base() + address);
            Screen.settle(stranger);
            assertThat(Screen.findings(stranger)).as(address).isEmpty();
        }
    }

    private static List<String> addresses(long customer) {
        var detail = "/kunden/" + customer;
        return List.of(detail, detail + "/domains", detail + "/produkte", detail + "/benutzer", detail + "/aktivitaet");
    }

    @Test
    void severalInvitationsAreMailedAgainAtOnce() {
        var customer = story.customer("K1", "Huber", "Anton", "");
        var names = List.of("eins." + UUID.randomUUID(), "zwei." + UUID.randomUUID());
        names.forEach(name -> story.giveUser(customer, name));
        story.sql("update app_user set email = user_name || '@kunde.example' where customer_id = " + customer);
        var page = open("/kunden/" + customer + "/benutzer");
        page.getByLabel("Alle Treffer auswählen").click();
        button(page, "Link erneut senden (2)").click();

        assertThat(page.getByText("Die Links sind unterwegs.")).isVisible();
        assertThat(button(page, "Link erneut senden (2)")).hasCount(0);
        names.forEach(name -> await().until(() -> mails(name).size() == 1));
    }

    private static void menu(Page page, String userName, String action) {
        page.getByRole(AriaRole.MENUITEM, named("Aktionen für " + userName)).click();
        page.getByRole(AriaRole.MENUITEM, named(action)).click();
    }

    private String awaitToken(String userName) {
        var link = Pattern.compile("/passwort/([A-Za-z0-9_-]{43})");
        await().until(() -> mails(userName).size() == 1);
        var found = link.matcher(MailCatcher.textOf(mails(userName).getFirst()));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static List<MimeMessage> mails(String userName) {
        return TestStack.shared().mails().mails().stream()
                .filter(mail -> {
                    try {
                        return mail.getAllRecipients()[0].toString().startsWith(userName);
                    } catch (MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    private Page open(String address) {
        return Chromium.at(BROWSER.context(), port, CustomerStory.RESELLER, CustomerStory.RESELLER, address);
    }

    private String base() {
        return "http://localhost:" + port;
    }
}
