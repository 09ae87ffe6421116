package de.fisinger.mkm.serviceaccess.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static de.fisinger.mkm.Screen.button;
import static de.fisinger.mkm.Screen.field;
import static de.fisinger.mkm.Screen.named;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PageAssertions.HasURLOptions;
import com.microsoft.playwright.options.AriaRole;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import de.fisinger.mkm.Chromium;
import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.Screen;
import de.fisinger.mkm.customer.CustomerStory;
import de.fisinger.mkm.customer.Customers;
import de.fisinger.mkm.handbook.Handbook;
import de.fisinger.mkm.hosting.HostingStory;
import de.fisinger.mkm.serviceaccess.ServiceAccessStory;
import jakarta.servlet.ServletContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Both sides of a service access, each in a browser of their own. */
@MkmTest
class ServiceAccessInBrowserTest {

    private static final Pattern ENDED = Pattern.compile(".*/service-zugriff-beendet");

    @RegisterExtension
    static final Chromium BROWSER = new Chromium();

    @Autowired
    private ServiceAccessStory story;

    @Autowired
    private HostingStory hostings;

    @Autowired
    private CustomerStory accounts;

    @Autowired
    private Customers customers;

    @Autowired
    private ServletContext servlets;

    @LocalServerPort
    private int port;

    @BeforeEach
    void nobodyHasAccess() {
        accounts.reset();
        story.reset();
    }

    @AfterEach
    void leaveNothingOpen() {
        story.reset();
    }

    @Test
    @Handbook({
        "SZ-01", "SZ-02", "SZ-03", "SZ-04", "SZ-06", "SZ-07", "SZ-08", "SZ-09", "SZ-10", "SZ-11", "SZ-12", "SZ-13",
        "SZ-14", "SZ-15", "SZ-19", "SZ-20", "SZ-21", "SZ-22", "SZ-23", "SZ-24"
    })
    void accessIsGrantedUsedAndRevokedInTheOtherBrowser() {
        var customer = story.as(
                "kunde", () -> customers.create(CustomerStory.data("S" + System.nanoTime(), "Alt", "Anna", "")));
        var granting = at(BROWSER.context(), "kunde", "/profil/service-zugriff");
        assertThat(granting.getByText("Zugriff für Dritte freigeben")).isVisible();
        assertThat(granting.getByText("Die Person erhält damit vollen Zugriff auf Ihre Kundennummer"))
                .isVisible();
        var code = granting.locator("#activation-code").textContent();
        var working = at(BROWSER.context(), "reseller", "/service-zugaenge");
        assertThat(working.getByText("Hier finden Sie alle zugeordneten Service-Zugänge."))
                .isVisible();

        activate(working, code);

        Screen.hasHeadings(working, "Kundennummer", "Kunde", "Typ", "Benutzername", "Vorname", "Nachname", "Status");
        for (var word : List.of("200100", "Beispiel GmbH", "Administrator", "kunde", "Klaus", "Kunde", "aktiv")) {
            assertThat(working.locator("vaadin-grid")).containsText(word);
        }
        assertThat(working.getByText("Kontakt")).isVisible();
        assertThat(granting.getByText("Service-Zugriff ist aktiv")).isVisible();
        for (var fact : List.of("125430", "Test Reseller GmbH", "Renate Seller", "Resellerstraße 5, 20095 Hamburg")) {
            assertThat(granting.locator(".facts")).containsText(fact);
        }
        assertThat(granting.locator(".service-access-sign")).containsText("Aktiv");
        assertThat(granting.getByRole(AriaRole.LINK, named("Zugriff verwalten")))
                .isVisible();

        var signIn = button(working, "Als kunde · Beispiel GmbH arbeiten");
        assertThat((String) signIn.evaluate("e => getComputedStyle(e).color")).isEqualTo("rgb(26, 115, 58)");
        signIn.click();
        assertThat(working.locator(".switch-banner")).containsText("Sie arbeiten als kunde · Beispiel GmbH (200100)");
        working.navigate(base() + "/kunden/" + customer);
        button(working, "Bearbeiten").click();
        field(working, "Nachname").fill("Neu");
        button(working, "Speichern").click();
        assertThat(working.getByText("Die Änderungen sind gespeichert.")).isVisible();

        button(granting, "Servicezugriff löschen").click();
        granting.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Servicezugriff löschen"))
                .click();

        assertThat(working).hasURL(ENDED, new HasURLOptions().setTimeout(2000));
        assertThat(working.getByText("Sie arbeiten wieder als reseller.")).isVisible();
        assertThat(working.locator(".switch-banner")).hasCount(0);
        assertThat(granting.locator("#activation-code")).isVisible();
        assertThat(granting.locator("#activation-code")).not().hasText(code);
        working.navigate(base() + "/service-zugaenge");
        assertThat(working.getByText("Noch ist keiner verknüpft.")).isVisible();
        granting.navigate(base() + "/protokoll");
        var row = granting.locator("vaadin-grid");
        assertThat(row).containsText("Kunde geändert");
        assertThat(row).containsText("reseller");
    }

    @Test
    void theWayBackLeadsToOneselfAndOtherTabsFollow() {
        story.grant("reseller");
        var context = BROWSER.context();
        var other = at(context, "reseller", "/produktverwaltung");
        var working = context.newPage();
        working.navigate(base() + "/service-zugaenge");
        button(working, "Als kunde · Beispiel GmbH arbeiten").click();
        assertThat(working.locator(".user-name")).hasText("kunde");
        other.reload();
        assertThat(other.locator(".switch-banner")).isVisible();
        assertThat(other.locator(".user-name")).hasText("kunde");

        button(working, "Zurück zu reseller").click();

        assertThat(working.locator(".user-name")).hasText("reseller");
        assertThat(working.locator(".switch-banner")).hasCount(0);
        for (var account : List.of("125430", "200100")) {
            assertThat(story.number("""
                    select count(distinct e.action) from audit_entry e join account a on a.id = e.account_id
                    where a.account_number = '%s' and e.action in ('SWITCHED', 'SWITCHED_BACK')
                        and e.user_name = 'reseller' and e.acting_as = 'kunde'
                    """.formatted(account))).isEqualTo(2);
        }
    }

    @Test
    @Handbook({"SZ-16", "SZ-17", "SZ-18"})
    void eachMistakeHasItsWords() {
        var code = story.codeOf("kunde");
        story.activate(CustomerStory.RESELLER, code);
        var page = at(BROWSER.context(), "reseller", "/service-zugaenge");
        button(page, "Aktivierungscode eingeben").first().click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Servicezugang");
        assertThat(button(page, "Schließen")).isVisible();

        button(page, "Aktivieren").click();
        assertThat(Screen.messageAtField(page, "Bitte einen Aktivierungscode eingeben."))
                .isVisible();
        field(page, "Aktivierungscode").fill("quatsch");
        page.keyboard().press("Enter");
        assertThat(Screen.messageAtField(page, "Der eingegebene Aktivierungscode wurde nicht gefunden."))
                .isVisible();
        field(page, "Aktivierungscode").fill(code);
        page.keyboard().press("Enter");
        assertThat(Screen.messageAtField(page, "Dieser Aktivierungscode wurde bereits verwendet."))
                .isVisible();
        assertThat(field(page, "Aktivierungscode")).hasValue(code);
    }

    @Test
    @Handbook("SZ-05")
    void everyViewOfTheProfileMakesANewCode() {
        var page = at(BROWSER.context(), "endkunde", "/profil/service-zugriff");
        var first = page.locator("#activation-code").textContent();

        page.reload();

        assertThat(page.locator("#activation-code")).isVisible();
        assertThat(page.locator("#activation-code")).not().hasText(first);
        assertThat(page.getByText("Sie können den Zugriff jederzeit widerrufen."))
                .isVisible();
        button(page, "Kopieren").click();
        assertThat(page.getByText("Der Code ist in der Zwischenablage.")).isVisible();
        assertThat((String) page.evaluate("navigator.clipboard.readText()"))
                .isEqualTo(page.locator("#activation-code").textContent());
    }

    @Test
    void aSwitchedSessionReachesExactlyTheCustomersPages() {
        hostings.reset();
        var hosting = hostings.order("1234578");
        story.grant("reseller");
        var own = at(BROWSER.context(), "kunde", "/profil");
        var switched = switched();
        var routes = addresses(hosting);
        assertThat(routes).hasSizeGreaterThan(12);

        routes.forEach((route, address) -> {
            // both load at the same time
            Screen.begin(own, "/" + address);
            Screen.begin(switched, "/" + address);
            assertThat(outcome(switched)).as(route).isEqualTo(outcome(own));
        });
        for (var address : List.of(
                "produktverwaltung/o1441",
                "produktverwaltung/o1441/abonnements",
                "produktverwaltung/o1441/mkm-hostings/" + hosting)) {
            Screen.begin(switched, "/" + address);
            assertThat(outcome(switched)).isEqualTo("Seite nicht gefunden · MKM");
        }
    }

    @Test
    void nobodyChangesThePersonOfALinkedUser() {
        story.grant("reseller");
        var page = switched();

        page.navigate(base() + "/profil");
        assertThat(page.getByText("kann nur der Benutzer selbst ändern")).isVisible();
        assertThat(page.locator("input[type=password]")).hasCount(0);
        page.navigate(base() + "/profil/service-zugriff");
        assertThat(page.getByText("Service-Zugriff ist aktiv")).isVisible();
        assertThat(button(page, "Servicezugriff löschen")).hasCount(0);
        page.navigate(base() + "/service-zugaenge");
        assertThat(button(page, "Aktivierungscode eingeben").first()).isDisabled();
    }

    @Test
    void anAccessOfOthersCanNotBeUsedByItsNumber() {
        var access = story.grant(CustomerStory.RESELLER);
        var page = at(BROWSER.context(), "reseller", "/service-zugaenge");

        page.evaluate("""
                id => { const f = document.createElement('form'); f.method = 'post'; f.action = '/anmelden-als';
                  for (const [n, v] of [['zugang', id], ['_csrf', document.querySelector('meta[name="_csrf"]').content]]) {
                    const i = document.createElement('input'); i.name = n; i.value = v; f.append(i); }
                  document.body.append(f); f.submit(); }""", String.valueOf(access));

        assertThat(page).hasURL(ENDED);
        assertThat(page.locator(".user-name")).hasText("reseller");
    }

    @Test
    void thePagesWorkOnAPhoneAndForScreenReaders() {
        var phone = at(BROWSER.phone(), "kunde", "/profil/service-zugriff");
        Screen.settle(phone);
        assertThat(Screen.misfits(phone)).isEmpty();
        assertThat(Screen.findings(phone)).isEmpty();
        story.activate("reseller", phone.locator("#activation-code").textContent());
        assertThat(phone.getByText("Service-Zugriff ist aktiv")).isVisible();
        Screen.settle(phone);
        assertThat(Screen.misfits(phone)).isEmpty();
        assertThat(Screen.findings(phone)).isEmpty();

        var desk = switched();
        Screen.settle(desk);
        assertThat(Screen.findings(desk)).isEmpty();
    }

    /** Each route of the application with samples for its parameters, all of them the provider's own. */
    private Map<String, String> addresses(long hosting) {
        var samples = Map.ofEntries(
                Map.entry("contract", "o1441"),
                Map.entry("tab", ""),
                Map.entry("account", String.valueOf(hostings.id("select min(id) from account"))),
                Map.entry("hosting", String.valueOf(hosting)),
                Map.entry(
                        "customer",
                        String.valueOf(hostings.id("select id from customer where customer_number = '1234578'"))),
                Map.entry("product", String.valueOf(hostings.id("select min(id) from product"))),
                Map.entry("order", "1"),
                Map.entry("portal", String.valueOf(hostings.id("select min(id) from portal_template"))),
                Map.entry(
                        "instance",
                        String.valueOf(hostings.id("select max(process_instance_key) from engine.process_instance"))),
                Map.entry(
                        "model",
                        String.valueOf(
                                hostings.id("select max(process_definition_key) from engine.process_definition"))),
                Map.entry("token", "unbekannt"));
        Map<String, String> addresses = new LinkedHashMap<>();
        ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets)).getRegisteredRoutes().stream()
                .map(RouteData::getTemplate)
                .distinct()
                .forEach(template -> addresses.put(
                        template,
                        Pattern.compile("/?:(\\w+)(\\([^/]*\\))?\\??")
                                .matcher(template)
                                .replaceAll(match -> {
                                    var sample = Objects.requireNonNull(
                                            samples.get(match.group(1)),
                                            () -> "no sample for :" + match.group(1) + " of " + template);
                                    return sample.isEmpty() ? "" : "/" + sample;
                                })));
        return addresses;
    }

    /** What a page turned out to be. */
    private static String outcome(Page page) {
        assertThat(page).hasTitle(Pattern.compile(".+ · MKM"));
        return page.title();
    }

    private Page switched() {
        var page = at(BROWSER.context(), "reseller", "/service-zugaenge");
        button(page, "Als kunde · Beispiel GmbH arbeiten").click();
        assertThat(page.locator(".switch-banner")).isVisible();
        return page;
    }

    private static void activate(Page page, String code) {
        button(page, "Aktivierungscode eingeben").first().click();
        field(page, "Aktivierungscode").fill(code);
        button(page, "Aktivieren").click();
        assertThat(page.getByText("Der Service-Zugang ist aktiv.")).isVisible();
    }

    private Page at(BrowserContext context, String user, String address) {
        return Chromium.at(context, port, user, user, address);
    }

    private String base() {
        return "http://localhost:" + port;
    }
}
