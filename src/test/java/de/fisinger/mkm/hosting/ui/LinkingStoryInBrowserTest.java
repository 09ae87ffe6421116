package de.fisinger.mkm.hosting.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static de.fisinger.mkm.Screen.button;
import static de.fisinger.mkm.Screen.combo;
import static de.fisinger.mkm.Screen.field;
import static de.fisinger.mkm.Screen.named;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import de.fisinger.mkm.Chromium;
import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.Screen;
import de.fisinger.mkm.customer.CustomerStory;
import de.fisinger.mkm.handbook.Handbook;
import de.fisinger.mkm.hosting.HostingStory;
import de.fisinger.mkm.hosting.LinkingStory;
import de.fisinger.mkm.hosting.LinkingStory.Scene;
import de.fisinger.mkm.localstack.plesk.PleskFault;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The tab Abonnements in Chromium: a reseller moves in with what exists in Plesk. */
@MkmTest
class LinkingStoryInBrowserTest {

    @RegisterExtension
    static final Chromium BROWSER = new Chromium();

    @Autowired
    private HostingStory hostings;

    @Autowired
    private LinkingStory story;

    @Autowired
    private CustomerStory customers;

    @LocalServerPort
    private int port;

    private Scene scene = new Scene(0, 0, 0);

    @BeforeEach
    void aReseller() {
        scene = story.begin();
    }

    @Test
    @Handbook({"RH-20", "RH-21", "RH-22", "RH-23", "RH-24", "RH-25", "RH-26", "RH-27", "RH-28", "RH-30"})
    void aSubscriptionIsLinkedAndTurnsAtOnce() {
        var page = open(BROWSER.context());
        Screen.hasHeadings(page, "Abonnement", "Plesk User", "Plesk Kunde", "Plan", "Status in Plesk", "MKM");
        assertThat(page.locator(".list-range")).hasText("1 bis 2 von 2 Einträgen");
        assertThat(page.getByText(Pattern.compile("Stand: \\d\\d\\.\\d\\d\\.\\d{4} \\d\\d:\\d\\d:\\d\\d")))
                .isVisible();
        assertThat(page.locator(".status").filter(having("nicht im MKM angelegt")))
                .hasCount(2);

        button(page, LinkingStory.ON_PLAN_M + " verknüpfen").click();

        assertThat(field(page, "Host")).hasValue(LinkingStory.ON_PLAN_M);
        assertThat(field(page, "Plesk User")).hasValue("verein");
        assertThat(field(page, "Plesk Kunde")).hasValue("verein · Karl Vogt");
        assertThat(field(page, "Abonnement-ID")).hasValue("31");
        for (var label : new String[] {"Host", "Plesk User", "Plesk Kunde", "Abonnement-ID"}) {
            assertThat(field(page, label)).not().isEditable();
        }
        assertThat(combo(page, "Produkt")).hasValue("Hosting M");
        button(page, "Speichern").click();
        assertThat(Screen.messageAtField(page, "Bitte einen Kunden auswählen.")).isVisible();
        Screen.choose(page, "Kunde", "K1 · Huber Anton");
        button(page, "Speichern").click();

        assertThat(page.getByText("„verein-musterstadt.example“ ist jetzt im MKM angelegt."))
                .isVisible();
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        var link = page.getByRole(AriaRole.LINK, named("Hosting von verein-musterstadt.example anzeigen"));
        assertThat(link).containsText("im MKM angelegt");
        link.click();
        assertThat(page.locator(".facts").first()).containsText("verknüpft: Das Abonnement gab es in Plesk bereits.");
        assertThat(page.locator(".facts").first()).containsText("eingesetzt");
        assertThat(page.locator(".timeline")).containsText("Abonnement verknüpfen");
    }

    @Test
    void aRefusalStandsInTheDialog() {
        var page = open(BROWSER.context());
        button(page, LinkingStory.ON_PLAN_M + " verknüpfen").click();
        Screen.choose(page, "Kunde", "K1 · Huber Anton");
        story.remove(LinkingStory.ON_PLAN_M);

        button(page, "Speichern").click();

        assertThat(page.getByRole(AriaRole.DIALOG)
                        .getByRole(AriaRole.ALERT)
                        .filter(having("gibt es auf server11 nicht mehr")))
                .isVisible();
        assertThat(combo(page, "Kunde")).hasValue("K1 · Huber Anton");
        button(page, "Abbrechen").click();
        assertThat(page.locator(".list-range")).hasText("1 bis 1 von 1 Einträgen");
    }

    @Test
    void whatTakesLongerTurnsByItself() {
        var page = open(BROWSER.context());
        button(page, LinkingStory.ON_PLAN_M + " verknüpfen").click();
        Screen.choose(page, "Kunde", "K1 · Huber Anton");
        story.plesk().fail("webspace.get", new PleskFault.Delay(Duration.ofMillis(4500)), 1);

        button(page, "Speichern").click();

        assertThat(page.getByText("„verein-musterstadt.example“ wird verknüpft. Das dauert länger als sonst"))
                .isVisible();
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        assertThat(page.locator("vaadin-grid")).containsText("wird verknüpft");
        assertThat(page.getByText("Abonnements, die gerade verknüpft werden: 1"))
                .isVisible();
        assertThat(page.getByRole(AriaRole.LINK, named("Hosting von verein-musterstadt.example anzeigen")))
                .isVisible();
        assertThat(page.getByText("Abonnements, die gerade verknüpft werden: 1"))
                .hasCount(0);
    }

    @Test
    void aPleskThatDoesNotAnswerIsSaidAndCanBeAskedAgain() {
        story.plesk().fail("service-plan.get", new PleskFault.HttpStatus(503), 1);
        var page = open(BROWSER.context());
        assertThat(page.getByText("Plesk antwortet gerade nicht.")).isVisible();

        button(page, "Erneut laden").first().click();

        assertThat(page.locator(".list-range")).hasText("1 bis 2 von 2 Einträgen");
        assertThat(page.getByText("Plesk antwortet gerade nicht.")).isHidden();
        story.remove(LinkingStory.ON_PLAN_S);
        button(page, "Aktualisieren").click();
        assertThat(page.locator(".list-range")).hasText("1 bis 1 von 1 Einträgen");
    }

    @Test
    void severalAreLinkedAtOnceForOneCustomer() {
        story.fill(24);
        var page = open(BROWSER.context());
        assertThat(page.locator(".list-range")).hasText("1 bis 25 von 26 Einträgen");

        page.getByLabel("Alle Treffer auswählen").check();
        button(page, "Ausgewählte verknüpfen (26)").click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("Abonnements verknüpfen (26)");
        button(page, "Speichern").click();
        assertThat(dialog).containsText("Unvollständige Zeilen: 26.");
        assertThat(dialog).containsText("Bitte einen Kunden auswählen.");
        Screen.choose(page, "Kunde für alle", "K1 · Huber Anton");
        Screen.choose(page, "Produkt für alle", "Hosting M");
        button(page, "Für alle übernehmen").click();
        story.plesk().fail("webspace.get", new PleskFault.OperationError(1013), 1);
        button(page, "Speichern").click();

        // all these processes on a machine that may just be starting another stack
        assertThat(dialog).containsText("Verknüpft: 25, noch offen: 1", new ContainsTextOptions().setTimeout(60_000));
        assertThat(customers.number(
                        "select count(*) from hosting where linked and account_id = " + customers.accountId()))
                .isEqualTo(25);
        button(page, "Schließen").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        assertThat(page.getByRole(AriaRole.BUTTON, named(Pattern.compile("Ausgewählte verknüpfen"))))
                .hasCount(0);
    }

    @Test
    void whoIsProposedIsTakenOverByOneClickAndWhatWasLinkedIsTakenBackByOne() {
        hostings.plesk().restore(hostings.withCustomerId("verein", "K1"));
        var page = open(BROWSER.context());
        page.getByLabel("Abonnement " + LinkingStory.ON_PLAN_M + " auswählen").check();
        button(page, "Ausgewählte verknüpfen (1)").click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("Vorschlag: K1 · Huber Anton (Kundennummer steht in Plesk, 100 %)");
        button(page, "Vorschläge ab 80 % übernehmen (1)").click();
        assertThat(page.locator(".link-line").getByRole(AriaRole.COMBOBOX).first())
                .hasValue("K1 · Huber Anton");
        button(page, "Speichern").click();
        assertThat(dialog)
                .containsText("Alle Abonnements sind verknüpft: 1", new ContainsTextOptions().setTimeout(60_000));

        button(page, "Alle wieder lösen").click();
        page.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Alle wieder lösen"))
                .click();

        assertThat(page.getByText("Verknüpfungen gelöst: 1")).isVisible();
        assertThat(page.locator(".link-line").getByRole(AriaRole.COMBOBOX).first())
                .isVisible();
    }

    @Test
    void choicesThatWereNotSavedAreAskedAbout() {
        var page = open(BROWSER.context());
        page.getByLabel("Abonnement " + LinkingStory.ON_PLAN_M + " auswählen").check();
        button(page, "Ausgewählte verknüpfen (1)").click();
        Screen.choose(page, "Kunde für alle", "K1 · Huber Anton");
        button(page, "Für alle übernehmen").click();
        assertThat(page.locator(".link-line").getByRole(AriaRole.COMBOBOX).first())
                .hasValue("K1 · Huber Anton");

        page.keyboard().press("Escape");

        assertThat(page.getByText("Ihre Eingaben sind noch nicht gespeichert.")).isVisible();
        button(page, "Weiter bearbeiten").click();
        assertThat(page.locator(".link-line").getByRole(AriaRole.COMBOBOX).first())
                .hasValue("K1 · Huber Anton");
    }

    @Test
    void aLinkCanBeTakenAwayAfterAQuestion() {
        story.linked(scene, LinkingStory.ON_PLAN_M);
        var page = open(BROWSER.context());
        page.getByRole(AriaRole.LINK, named("Hosting von verein-musterstadt.example anzeigen"))
                .click();

        button(page, "Verknüpfung lösen").click();
        assertThat(page.getByText("In Plesk bleibt das Abonnement unverändert und kann wieder verknüpft werden."))
                .isVisible();
        page.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Verknüpfung lösen"))
                .click();

        assertThat(page).hasURL(Pattern.compile(".*/r1/mkm-hostings"));
        page.navigate(base() + "/produktverwaltung/r1/abonnements");
        assertThat(button(page, LinkingStory.ON_PLAN_M + " verknüpfen")).isVisible();
    }

    @Test
    void thePagesWorkOnAPhoneAndForScreenReaders() {
        story.linked(scene, LinkingStory.ON_PLAN_M);
        var desk = open(BROWSER.context());
        assertThat(desk.locator(".list-range")).hasText("1 bis 2 von 2 Einträgen");
        Screen.settle(desk);
        assertThat(Screen.findings(desk)).isEmpty();
        assertThat(desk.locator("vaadin-grid-sorter").first()).hasAttribute("aria-label", "Nach Abonnement sortieren");
        button(desk, LinkingStory.ON_PLAN_S + " verknüpfen").click();
        Screen.settle(desk);
        assertThat(Screen.findings(desk)).isEmpty();

        var phone = open(BROWSER.phone());
        assertThat(phone.locator(".phone-row").first()).isVisible();
        assertThat(Screen.misfits(phone)).isEmpty();
        phone.getByLabel("Abonnement " + LinkingStory.ON_PLAN_S + " auswählen").check();
        button(phone, "Ausgewählte verknüpfen (1)").click();
        Screen.settle(phone);
        assertThat(Screen.misfits(phone)).isEmpty();
        assertThat(Screen.findings(phone)).isEmpty();
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private Page open(BrowserContext context) {
        return Chromium.at(
                context, port, CustomerStory.RESELLER, CustomerStory.RESELLER, "/produktverwaltung/r1/abonnements");
    }

    private String base() {
        return "http://localhost:" + port;
    }
}
