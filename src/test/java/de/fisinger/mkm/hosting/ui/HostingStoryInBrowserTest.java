package de.fisinger.mkm.hosting.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static de.fisinger.mkm.Screen.button;
import static de.fisinger.mkm.Screen.combo;
import static de.fisinger.mkm.Screen.named;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import de.fisinger.mkm.Chromium;
import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.handbook.Handbook;
import de.fisinger.mkm.hosting.HostingStory;
import de.fisinger.mkm.localstack.DemoPlesk;
import de.fisinger.mkm.localstack.plesk.PleskFault;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A reseller's work with hostings, in Chromium, on the whole portal. */
@MkmTest
class HostingStoryInBrowserTest {

    @RegisterExtension
    static final Chromium BROWSER = new Chromium();

    @Autowired
    private HostingStory story;

    @LocalServerPort
    private int port;

    @BeforeEach
    void cleanServer() {
        story.reset();
    }

    @Test
    @Handbook({"RH-04", "RH-05", "RH-06", "RH-07", "RH-08", "RH-09", "RH-10", "RH-11", "RH-13"})
    void aResellerCreatesAHostingAndWatchesItBecomeActive() {
        story.plesk().setUpTime(Duration.ofDays(1));
        var page = hostingsOf1441(BROWSER.context(), "reseller");

        order(page);

        for (var heading : new String[] {"ID", "Kundennummer", "Kunde", "Firma", "User", "Abonnement", "Status"}) {
            assertThat(page.locator("vaadin-grid-sorter")
                            .getByText(heading, new Locator.GetByTextOptions().setExact(true)))
                    .isVisible();
        }
        assertThat(page.getByText("Kontakt")).isVisible();
        var status = status(page, story.newestHosting());
        assertThat(status).containsText("in Einrichtung");
        assertThat(page.locator("vaadin-grid")).containsText("1234578");
        assertThat(page.locator("vaadin-grid")).containsText("Huber Anton");
        story.plesk().becomeReady();
        assertThat(status).containsText("eingesetzt", new ContainsTextOptions().setTimeout(20_000));
        var hosting = story.newestHosting();
        var webspace = story.onlyWebspaceOf(hosting);
        assertThat(webspace.planGuid()).isEqualTo(DemoPlesk.planGuid("Webhosting M", DemoPlesk.RESELLER));
        assertThat(story.pleskCustomer(webspace.ownerLogin()).reseller()).isEqualTo(DemoPlesk.RESELLER);
        assertThat(story.awaitMailAbout(webspace.name())).isNotNull();
    }

    @Test
    void theSearchOverEverythingBeginsAHosting() {
        var page = Chromium.signedIn(BROWSER.context(), port, "reseller", "reseller");
        page.keyboard().press("Control+k");
        assertThat(page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.TEXTBOX)).isFocused();
        page.keyboard().type("hosting anl");
        assertThat(page.locator(".search-hits a")).hasText(new String[] {"Hosting anlegen"});
        page.keyboard().press("Enter");

        assertThat(combo(page, "Kunde")).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*/hostings"));
    }

    @Test
    void fromSigningInToAHostingForAKnownCustomerTakesFourClicks() {
        story.plesk().setUpTime(Duration.ofDays(1));
        var page = Chromium.signedIn(BROWSER.context(), port, "reseller", "reseller");
        page.evaluate("() => { window.clicks = 0; addEventListener('click', () => window.clicks++, true); }");

        page.getByRole(AriaRole.LINK, named("Hostings")).click();
        button(page, "Hosting anlegen").click();
        combo(page, "Kunde").pressSequentially("Hub");
        page.getByRole(AriaRole.OPTION).click();
        button(page, "Anlegen").click();

        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        assertThat(page.locator("vaadin-grid")).containsText("Huber Anton");
        assertThat(page.locator("vaadin-grid")).containsText("in Einrichtung");
        assertThat((Integer) page.evaluate("window.clicks")).isLessThanOrEqualTo(5);
        story.plesk().becomeReady();
    }

    @Test
    void everyBrowserThatShowsTheListFollowsWithoutAReload() {
        story.plesk().setUpTime(Duration.ofDays(1));
        var watching = hostingsOf1441(BROWSER.context(), "mitarbeiter");
        var working = hostingsOf1441(BROWSER.context(), "reseller");

        order(working);

        var status = status(watching, story.newestHosting());
        assertThat(status).containsText("in Einrichtung");
        story.plesk().becomeReady();
        assertThat(status).containsText("eingesetzt", new ContainsTextOptions().setTimeout(20_000));
    }

    @Test
    void pressingAnlegenTwiceQuicklyMakesOneHosting() {
        var page = hostingsOf1441(BROWSER.context(), "reseller");
        var before = story.id("select count(*) from hosting");
        openDialog(page);
        chooseHuber(page);

        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Anlegen").setExact(true))
                .dblclick();

        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        assertThat(story.id("select count(*) from hosting")).isEqualTo(before + 1);
    }

    @Test
    void enterThatTakesASuggestionOrdersNothingYet() {
        var page = hostingsOf1441(BROWSER.context(), "reseller");
        var before = story.id("select count(*) from hosting");
        openDialog(page);
        var customer = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Kunde"));
        customer.pressSequentially("Hub");
        assertThat(page.getByRole(AriaRole.OPTION)).hasCount(1);

        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");

        assertThat(customer).hasValue("1234578 · Huber Anton");
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(1);
        assertThat(story.id("select count(*) from hosting")).isEqualTo(before);
        page.keyboard().press("Enter");
        assertThat(page.getByText(Pattern.compile("Hosting \\d+ wird eingerichtet")))
                .isVisible();
        assertThat(story.id("select count(*) from hosting")).isEqualTo(before + 1);
    }

    @Test
    void unknownAddressesAreExplainedInGerman() {
        var page = signedIn(BROWSER.context(), "reseller");

        page.navigate(base() + "/gibt-es-nicht");

        assertThat(page.getByText("Seite nicht gefunden").first()).isVisible();
    }

    @Test
    void aFailedHostingShowsItsReasonAndCanBeTriedAgain() {
        story.plesk().fail("webspace.add", new PleskFault.OperationError(1024), 1);
        var page = hostingsOf1441(BROWSER.context(), "reseller");
        order(page);
        var hosting = story.newestHosting();
        assertThat(status(page, hosting)).containsText("fehlgeschlagen");

        open(page, hosting);

        var name = story.details(hosting).item().domainName();
        assertThat(page).hasTitle(name + " · MKM");
        assertThat(page.locator(".breadcrumb")).containsText("o1441 · MKM-Hostings › " + name);
        assertThat(page.locator(".failure")).containsText("Limit Ihres Reseller-Vertrags");
        assertThat(page.locator(".timeline")).containsText("Abonnement anlegen");
        assertThat(page.locator(".timeline")).containsText("abgelehnt");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Erneut versuchen"))
                .click();
        assertThat(page.locator(".facts")).containsText("eingesetzt", new ContainsTextOptions().setTimeout(20_000));
        assertThat(page.locator(".failure")).isHidden();
        assertThat(page.locator("bpmn-diagram .djs-element.bpmn-passed").first())
                .isVisible();
        // the whole model is in its card
        assertThat((Boolean) page.evaluate("""
                        (() => { const box = e => document.querySelector(e).getBoundingClientRect();
                          const card = box('bpmn-diagram'), model = box('bpmn-diagram .viewport');
                          return model.width > 0 && model.right <= card.right + 1 && model.bottom <= card.bottom + 1; })()""")).isTrue();
    }

    @Test
    void anOrderCanBeCancelledAfterAQuestion() {
        story.plesk().setUpTime(Duration.ofDays(1));
        var page = hostingsOf1441(BROWSER.context(), "reseller");
        order(page);
        open(page, story.newestHosting());

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Einrichtung abbrechen"))
                .click();
        var question = page.getByRole(AriaRole.ALERTDIALOG);
        assertThat(question.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Weiter einrichten")))
                .isFocused();
        question.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Einrichtung abbrechen"))
                .click();

        assertThat(page.locator(".facts")).containsText("abgebrochen", new ContainsTextOptions().setTimeout(20_000));
        assertThat(page.locator(".failure")).hasText("Die Einrichtung wurde auf Ihren Wunsch abgebrochen.");
    }

    @Test
    void anotherAccountsAddressesLeadNowhere() {
        story.secondReseller();
        var hosting = story.order("1234578");
        var page = signedIn(BROWSER.context(), "reseller2");

        for (var address : new String[] {
            "/produktverwaltung/o1441",
            "/produktverwaltung/o1441/mkm-hostings",
            "/produktverwaltung/o1441/mkm-hostings/" + hosting
        }) {
            page.navigate(base() + address);
            assertThat(page.getByText("Seite nicht gefunden").first()).isVisible();
            assertThat(page.getByText("Huber")).hasCount(0);
        }
    }

    @Test
    void anEndCustomerSeesNoProduktverwaltung() {
        var page = signedIn(BROWSER.context(), "endkunde");

        assertThat(page.getByText("Guten Tag, Anton Huber")).isVisible();
        assertThat(page.getByText("Produktverwaltung")).hasCount(0);
        page.navigate(base() + "/produktverwaltung");
        assertThat(page.getByText("Reseller 50 G9")).hasCount(0);
    }

    @Test
    void aWrongPasswordIsExplainedInGerman() {
        var page = BROWSER.context().newPage();
        page.navigate(base());
        signIn(page, "reseller", "falsch");

        assertThat(page.getByText("Benutzername oder Passwort stimmen nicht.")).isVisible();
    }

    @Test
    void aPhoneShowsRowsOfTwoLinesWithoutSidewaysScrolling() {
        story.order("1234578");
        var page = hostingsOf1441(BROWSER.phone(), "reseller");

        assertThat(page.locator(".phone-row").first()).isVisible();
        for (var address :
                new String[] {"/produktverwaltung", "/produktverwaltung/o1441/mkm-hostings/" + story.newestHosting()}) {
            page.navigate(base() + address);
            page.waitForSelector(".card, .list-page");
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(400);
        }
    }

    @Test
    void signingOutEndsTheSession() {
        var page = signedIn(BROWSER.context(), "reseller");
        page.navigate(base() + "/produktverwaltung");
        assertThat(page.locator("vaadin-grid")).containsText("o1441");
        page.locator(".user-name").click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Abmelden"))
                .click();
        assertThat(page.locator("input[name=username]")).isVisible();

        page.navigate(base() + "/produktverwaltung");

        assertThat(page.locator("input[name=username]")).isVisible();
    }

    private Page hostingsOf1441(BrowserContext context, String user) {
        var page = Chromium.at(context, port, user, user, "/produktverwaltung/o1441/mkm-hostings");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("MKM-Hostings")))
                .isVisible();
        return page;
    }

    private Page signedIn(BrowserContext context, String user) {
        return Chromium.signedIn(context, port, user, "reseller2".equals(user) ? "reseller" : user);
    }

    private static void signIn(Page page, String user, String password) {
        page.locator("input[name=username]").fill(user);
        page.locator("input[name=password]").fill(password);
        page.keyboard().press("Enter");
    }

    private static void order(Page page) {
        openDialog(page);
        chooseHuber(page);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Anlegen").setExact(true))
                .click();
        assertThat(page.getByText(Pattern.compile("Hosting \\d+ wird eingerichtet")))
                .isVisible();
    }

    private static void openDialog(Page page) {
        page.locator(".card-heading")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Hosting anlegen"))
                .click();
    }

    private static void chooseHuber(Page page) {
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Kunde"))
                .fill("1234578");
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("1234578 · Huber Anton"))
                .click();
    }

    private static Locator status(Page page, long hosting) {
        return page.locator("#hosting-%d-status".formatted(hosting));
    }

    private static void open(Page page, long hosting) {
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions()
                                .setName(String.valueOf(hosting))
                                .setExact(true))
                .click();
    }

    private String base() {
        return "http://localhost:" + port;
    }
}
