package de.fisinger.mkm.portal.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static de.fisinger.mkm.Screen.button;
import static de.fisinger.mkm.Screen.field;
import static de.fisinger.mkm.Screen.named;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import de.fisinger.mkm.Chromium;
import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.Screen;
import de.fisinger.mkm.handbook.Handbook;
import de.fisinger.mkm.hosting.HostingStatus;
import de.fisinger.mkm.hosting.HostingStory;
import de.fisinger.mkm.localstack.MailCatcher;
import de.fisinger.mkm.order.OrderStatus;
import de.fisinger.mkm.order.OrderStory;
import de.fisinger.mkm.portal.PortalStory;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two portals under two hosts in one browser, with what end customers see and do there. */
@MkmTest
class EndCustomerPortalInBrowserTest {

    private static final String NOT_LET_IN = "Benutzername oder Passwort stimmen nicht.";

    @RegisterExtension
    static final Chromium BROWSER = new Chromium();

    @Autowired
    private PortalStory portals;

    @Autowired
    private OrderStory orders;

    @Autowired
    private HostingStory hostings;

    @LocalServerPort
    private int port;

    @BeforeEach
    void twoPortals() {
        orders.reset();
        portals.reset();
    }

    @AfterEach
    void leaveEverythingOffered() {
        orders.reset();
    }

    private String msave() {
        return "http://portal.msave.de:" + port;
    }

    private String secondBrand() {
        return "http://" + PortalStory.HOST + ":" + port;
    }

    @Test
    @Handbook({"PT-01", "PT-10", "PT-11", "PT-12", "PT-14", "PT-27"})
    void eachHostHasItsOwnSignInPage() {
        var first = BROWSER.context().newPage();
        first.navigate(msave());
        assertThat(first).hasTitle(Pattern.compile("Anmelden · msave.de"));
        assertThat(first.locator(".brand-large")).containsText("msave.de");
        assertThat(first.locator(".portal-name2")).hasText("msave.de");
        for (var link : List.of("Home", "Kontakt", "Impressum", "Datenschutz", "AGB")) {
            var anchor = first.getByRole(AriaRole.LINK, named(link));
            assertThat(anchor).hasAttribute("href", Pattern.compile("https://www\\.msave\\.de.*"));
            assertThat(anchor).hasAttribute("rel", "noopener noreferrer");
        }
        assertThat(first.locator(".sign-in")).hasCSS("background-color", "rgb(238, 244, 241)");
        namesNoProvider(first);
        assertThat(Screen.findings(first)).isEmpty();

        var second = BROWSER.context().newPage();
        second.navigate(secondBrand());
        assertThat(second).hasTitle(Pattern.compile("Anmelden · Zweite Marke"));
        assertThat(second.locator(".sign-in")).hasCSS("background-color", "rgb(43, 33, 64)");
        assertThat(second.getByRole(AriaRole.LINK, named("Impressum"))).hasCount(0);
        assertThat(Screen.findings(second)).isEmpty();

        var unknown = BROWSER.context().newPage();
        unknown.navigate("http://irgendwo.example:" + port);
        assertThat(unknown.locator("body")).hasText("Unter dieser Adresse gibt es hier kein Portal.");
        namesNoProvider(unknown);
    }

    @Test
    void onlyThePortalsOwnEndCustomersGetIn() {
        for (var user : List.of("endkunde", "marke", "reseller", "support", "gibt-es-nicht")) {
            var page = BROWSER.context().newPage();
            page.navigate(secondBrand());
            page.locator("input[name=username]").fill(user);
            page.locator("input[name=password]").fill(user.equals("marke") ? "endkunde" : user);
            page.keyboard().press("Enter");
            assertThat(page.getByText(NOT_LET_IN)).isVisible();
            page.close();
        }
        var page = Chromium.signedIn(BROWSER.context(), secondBrand(), "markenkunde", "endkunde");
        assertThat(page).hasURL(Pattern.compile(".*/uebersicht"));
        assertThat(page).hasTitle(Pattern.compile("Übersicht · Zweite Marke"));
    }

    @Test
    @Handbook({"PR-13", "PR-17", "PR-31"})
    void endCustomersSeeTheirProductsAndDomainsInTheResellersWords() {
        var hosting = hostings.order("1234578");
        hostings.awaitStatus(hosting, HostingStatus.ACTIVE);
        orders.sql("update product set description = 'Speicher für alle Geräte', in_app_prices = true,"
                + " in_app_info = '0,10 € je GB' where name = 'CS-Flex 2'");
        var page = Chromium.signedIn(BROWSER.context(), msave(), "endkunde", "endkunde");
        assertThat(page.locator(".overview-tiles")).containsText("Produkte");
        assertThat(page.locator(".brand-mark")).containsText("msave.de");
        namesNoProvider(page);
        assertThat(Screen.findings(page)).isEmpty();

        page.navigate(msave() + "/meine-produkte");
        var cards = page.locator(".cards");
        for (var words : List.of(
                OrderStory.HOSTING,
                "9,90 € netto",
                "zuzüglich flexibler Kosten",
                "web" + hosting + ".",
                "Plesk-Login",
                "FTP-Benutzer",
                "kunde",
                "eingesetzt",
                "CS-Flex 2",
                "Speicher für alle Geräte",
                "4,90 € netto",
                "0,10 € je GB")) {
            assertThat(cards).containsText(words);
        }
        assertThat(cards).not().containsText("Cloud-Speicher FLEX G2");
        assertThat(page.locator(".thing-card", new Page.LocatorOptions().setHasText("CS-Flex 2"))
                        .first())
                .not()
                .containsText("zuzüglich flexibler Kosten");
        namesNoProvider(page);
        button(page, "Plesk-Passwort für web" + hosting + ".server11.webserver.example per E-Mail-Link festlegen")
                .click();
        assertThat(page.getByLabel("Plesk für web" + hosting + ".server11.webserver.example öffnen"))
                .hasAttribute("href", Pattern.compile("https://localhost:\\d+"));
        assertThat(page.getByText(Pattern.compile("Der Link ist unterwegs an \\S+@\\S+")))
                .isVisible();

        page.navigate(msave() + "/meine-domains");
        assertThat(page.locator(".cards")).containsText("huber-test.example");
        assertThat(page.locator(".cards")).containsText("verifiziert");
        namesNoProvider(page);
        page.navigate(msave() + "/profil");
        assertThat(page.locator(".facts")).containsText("1234578");
        assertThat(page.locator(".facts")).containsText("Musterstraße 1");
        assertThat(page.locator(".facts")).not().containsText("125430");
        namesNoProvider(page);
        page.navigate(msave() + "/profil/service-zugriff");
        assertThat(page.getByText("Zugriff für Dritte freigeben")).isVisible();
        namesNoProvider(page);
        page.navigate(msave() + "/kunden");
        assertThat(page.getByText("Seite nicht gefunden").first()).isVisible();
    }

    @Test
    void theLinkOfAMailSetsThePleskPassword() {
        var hosting = hostings.order("1234578");
        hostings.awaitStatus(hosting, HostingStatus.ACTIVE);
        var mail = hostings.awaitMailAbout("web" + hosting + ".");
        var link = Pattern.compile("/plesk-passwort/\\S+").matcher(MailCatcher.textOf(mail));
        assertThat(link.find()).isTrue();
        var page = BROWSER.context().newPage();
        page.navigate(msave() + link.group());
        namesNoProvider(page);
        field(page, "Neues Passwort").fill("schwach");
        field(page, "Neues Passwort wiederholen").fill("schwach");
        button(page, "Passwort speichern").click();
        assertThat(Screen.messageAtField(page, "Dem Webserver ist dieses Passwort nicht sicher genug."))
                .isVisible();
        field(page, "Neues Passwort").fill("Sehr-sicher-4711");
        field(page, "Neues Passwort wiederholen").fill("Sehr-sicher-4711");
        button(page, "Passwort speichern").click();
        assertThat(page.getByText("Ihr Plesk-Passwort ist gespeichert.")).isVisible();
        assertThat(page.getByRole(AriaRole.LINK, named("Plesk öffnen"))).isVisible();
        page.reload();
        assertThat(page.getByText("Dieser Link gilt nicht mehr")).isVisible();
    }

    @Test
    @Handbook("PR-16")
    void anOrderIsFollowedLiveOnBothSides() {
        var customer = Chromium.signedIn(BROWSER.context(), msave(), "endkunde", "endkunde");
        customer.getByRole(AriaRole.LINK, named("Bestellen")).click();
        assertThat(customer.locator(".cards")).containsText("9,90 € netto");
        namesNoProvider(customer);
        assertThat(Screen.findings(customer)).isEmpty();
        button(customer, OrderStory.HOSTING + " bestellen").click();
        Screen.choose(customer, "Domain", "huber-test.example");
        button(customer, "Verbindlich bestellen").click();
        assertThat(customer).hasURL(Pattern.compile(".*/meine-bestellungen"));
        assertThat(customer.locator(".cards .status-lines")
                        .getByText("wird geprüft")
                        .first())
                .isVisible();
        var order = orders.number("select max(id) from product_order");

        var reseller = Chromium.at(BROWSER.context(), port, "reseller", "reseller", "/bestellungen");
        Screen.hasHeadings(reseller, "Nr.", "Bestellt am", "Kunde", "Produkt", "Nettopreis", "Status");
        reseller.getByRole(AriaRole.LINK, named("Bestellung " + order + " anzeigen"))
                .click();
        button(reseller, "Annehmen").click();
        assertThat(reseller.locator(".facts")).containsText("bereitgestellt");
        assertThat(reseller.locator(".facts")).containsText("huber-test.example");
        assertThat(Screen.findings(reseller)).isEmpty();
        assertThat(customer.locator(".cards .status-lines")
                        .getByText("bereitgestellt")
                        .first())
                .isVisible();
        orders.awaitStatus(order, OrderStatus.PROVIDED);
        namesNoProvider(customer);
    }

    @Test
    void anOrderIsWithdrawnOrDeclinedWithItsReason() {
        var customer = Chromium.signedIn(BROWSER.context(), msave(), "endkunde", "endkunde");
        var declined = orders.order(OrderStory.CLOUD, null);
        customer.navigate(msave() + "/meine-bestellungen");
        var reseller = Chromium.at(BROWSER.context(), port, "reseller", "reseller", "/bestellungen/" + declined);
        button(reseller, "Ablehnen").click();
        var dialog = reseller.getByRole(AriaRole.DIALOG);
        dialog.getByRole(AriaRole.BUTTON, exactly("Ablehnen")).click();
        assertThat(Screen.messageAtField(reseller, "Bitte einen Grund eingeben"))
                .isVisible();
        field(reseller, "Grund").fill("Derzeit nicht lieferbar");
        dialog.getByRole(AriaRole.BUTTON, exactly("Ablehnen")).click();
        assertThat(customer.getByText("Derzeit nicht lieferbar").first()).isVisible();

        orders.order(OrderStory.HOSTING, null);
        button(customer, "Bestellung von " + OrderStory.HOSTING + " zurückziehen")
                .click();
        button(customer, "Zurückziehen").click();
        assertThat(customer.getByText("Die Bestellung ist zurückgezogen.")).isVisible();
        assertThat(customer.locator(".cards .status-lines")
                        .getByText("zurückgezogen")
                        .first())
                .isVisible();
    }

    private static com.microsoft.playwright.Locator.GetByRoleOptions exactly(String name) {
        return new com.microsoft.playwright.Locator.GetByRoleOptions()
                .setName(name)
                .setExact(true);
    }

    private static void namesNoProvider(Page page) {
        assertThat(page.locator("body").innerText().toLowerCase(Locale.ROOT)).doesNotContain("fisinger");
        assertThat(page.content().toLowerCase(Locale.ROOT)).doesNotContain("fisinger");
    }
}
