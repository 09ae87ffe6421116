package de.fisinger.mkm.customer.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static de.fisinger.mkm.Screen.button;
import static de.fisinger.mkm.Screen.named;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import de.fisinger.mkm.Chromium;
import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.Screen;
import de.fisinger.mkm.customer.CustomerStory;
import de.fisinger.mkm.handbook.Handbook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The tools of a list, on the Kundenübersicht in Chromium: address and Back, search, exports, import. */
@MkmTest
class CustomerListInBrowserTest {

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
    @Handbook("KV-03")
    void whatIsShownOfAListStandsInTheAddressAndBackWorks() {
        IntStream.rangeClosed(1, 30).forEach(i -> story.customer("N" + i, "Name" + i, "Vorname", ""));
        var page = open("/kunden");
        assertThat(page.locator(".list-range")).hasText("1 bis 25 von 30 Einträgen");
        button(page, "Nächste").click();
        assertThat(page.locator(".list-range")).hasText("26 bis 30 von 30 Einträgen");
        assertThat(page).hasURL(base() + "/kunden?seite=2");
        page.locator("vaadin-grid-sorter").first().click();
        assertThat(page).hasURL(base() + "/kunden?sort=kundennummer");
        page.goBack();
        assertThat(page.locator(".list-range")).hasText("26 bis 30 von 30 Einträgen");
        page.goBack();
        assertThat(page.locator(".list-range")).hasText("1 bis 25 von 30 Einträgen");

        page.getByLabel("Suchen").fill("name7");
        assertThat(page).hasURL(base() + "/kunden?suche=name7");
        assertThat(page.locator(".list-range")).hasText("1 bis 1 von 1 Einträgen");
        var bookmark = open("/kunden?f.name=name1&sort=-kundennummer&anzahl=10");
        assertThat(bookmark.locator(".list-range")).hasText("1 bis 10 von 11 Einträgen");
        assertThat(bookmark.getByLabel("Name filtern", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("name1");
        var nothing = open("/kunden?suche=xyz");
        assertThat(nothing.getByText("Keine Treffer für „xyz“")).isVisible();
        button(nothing, "Filter zurücksetzen").click();
        assertThat(nothing.locator(".list-range")).hasText("1 bis 25 von 30 Einträgen");
    }

    @Test
    void whatIsFilteredStandsAboveTheListAndCanBeKept() {
        story.customer("K1", "Huber", "Anton", "");
        story.customer("K2", "Müller", "Max", "");
        var page = open("/kunden?f.name=hub&sort=-kundennummer");
        assertThat(page.locator(".list-chip > span")).hasText("Name: hub");
        button(page, "Ansicht speichern").click();
        button(page, "Speichern").click();
        assertThat(page.getByText("Bitte geben Sie der Ansicht einen Namen.")).isVisible();
        page.getByLabel("Name der Ansicht").fill("Alle Huber");
        button(page, "Speichern").click();
        assertThat(button(page, "Alle Huber")).hasAttribute("aria-pressed", "true");

        button(page, "Filter entfernen: Name: hub").click();
        assertThat(page.locator(".list-range")).hasText("1 bis 2 von 2 Einträgen");
        assertThat(page).hasURL(base() + "/kunden?sort=-kundennummer");
        var later = open("/kunden");
        button(later, "Alle Huber").click();
        assertThat(later.locator(".list-range")).hasText("1 bis 1 von 1 Einträgen");
        assertThat(later).hasURL(base() + "/kunden?f.name=hub&sort=-kundennummer");

        button(later, "Ansicht „Alle Huber“ löschen").click();
        button(later, "Löschen").click();
        assertThat(button(later, "Alle Huber")).hasCount(0);
    }

    @Test
    void columnsAndRoomAreAsTheReaderWantsThemTomorrowAsWell() {
        story.customer("K1", "Huber", "Anton", "Test");
        var page = open("/kunden");
        assertThat(column(page, "Ort")).hasCount(0);
        button(page, "Spalten und Abstand").click();
        for (var item : List.of("Ort", "Vorname", "Mehr Abstand")) {
            page.getByRole(AriaRole.CHECKBOX, named(item)).click();
        }
        assertThat(Screen.findings(page)).isEmpty();
        page.keyboard().press("Escape");
        assertThat(column(page, "Ort")).isVisible();
        assertThat(column(page, "Vorname")).hasCount(0);

        var later = open("/kunden");
        assertThat(column(later, "Ort")).isVisible();
        assertThat(column(later, "Vorname")).hasCount(0);
        assertThat(later.locator(".data-grid.roomy")).isVisible();
    }

    private static Locator column(Page page, String heading) {
        return page.locator("vaadin-grid-cell-content:visible", new Page.LocatorOptions().setHasText(heading))
                .first();
    }

    @Test
    void severalCustomersAreDeletedAtOnceUnlessSomethingHangsOnThem() {
        var used = story.customer("K1", "Huber", "Anton", "");
        story.customer("K2", "Müller", "Max", "");
        story.customer("K3", "Zander", "Zoe", "");
        story.giveContract(used, "ot1");
        var page = open("/kunden");
        assertThat(page.getByLabel("Kunde Müller Max auswählen")).isVisible();
        assertThat(page.getByLabel("Kunde Huber Anton auswählen")).hasCount(0);
        page.getByLabel("Alle Treffer auswählen").click();
        button(page, "2 löschen").click();
        assertThat(page.getByText("Die ausgewählten Kunden (2) werden endgültig gelöscht."))
                .isVisible();
        button(page, "Löschen").click();

        assertThat(page.getByText("Gelöschte Kunden: 2")).isVisible();
        assertThat(page.locator(".list-range")).hasText("1 bis 1 von 1 Einträgen");
        assertThat(button(page, "2 löschen")).hasCount(0);
    }

    @Test
    void aListOf25RowsShowsTwentyOfThemWithHeadBarAndFooter() {
        IntStream.rangeClosed(1, 30).forEach(i -> story.customer("N" + i, "Name" + i, "Vorname", ""));
        var page = open("/kunden");
        assertThat(page.locator(".list-range")).hasText("1 bis 25 von 30 Einträgen");
        Screen.settle(page);

        var seen = page.evaluate("""
                () => { const footer = document.querySelector('.list-pager').getBoundingClientRect();
                  const bar = document.querySelector('.list-tools').getBoundingClientRect();
                  const links = [...document.querySelectorAll('vaadin-grid .row-action-detail')]
                      .map(link => link.getBoundingClientRect());
                  return bar.top >= 0 && footer.bottom <= innerHeight + 1
                      ? links.filter(link => link.top > bar.bottom && link.bottom <= footer.top).length : -1; }""");
        assertThat((Integer) seen).isGreaterThanOrEqualTo(20);
    }

    @Test
    void exportsHoldWhatTheFilterHolds() throws IOException {
        story.customer("K1", "Huber", "Anton", "=Formel");
        story.customer("K2", "Müller", "Max", "");
        var page = open("/kunden?f.name=hub");
        assertThat(page.locator(".list-range")).hasText("1 bis 1 von 1 Einträgen");

        var csv = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, named("CSV")).click());
        assertThat(csv.suggestedFilename()).matches("kunden-\\d{4}-\\d\\d-\\d\\d\\.csv");
        assertThat(Files.readString(csv.path()))
                .startsWith(
                        "\uFEFFKundennummer;Name;Vorname;Firma;Produkte;Adresse;PLZ;Ort;Land;Bundesland / Provinz;Telefon;Mobil;E-Mail;Webseite")
                .contains("K1;Huber;Anton;'=Formel;0;")
                .doesNotContain("Müller");
        for (var format : List.of("Excel", "PDF")) {
            var file = page.waitForDownload(
                    () -> page.getByRole(AriaRole.LINK, named(format)).click());
            assertThat(Files.size(file.path())).isPositive();
        }
        page.getByRole(AriaRole.LINK, named("Kopieren")).click();
        assertThat(page.getByText("Alle Einträge sind in der Zwischenablage.")).isVisible();
        assertThat((String) page.evaluate("navigator.clipboard.readText()"))
                .isEqualTo("Kundennummer\tName\tVorname\tFirma\tProdukte\nK1\tHuber\tAnton\t'=Formel\t0\n");
        page.context().addInitScript("window.print = () => { window.printed = true; }");
        var print = page.waitForPopup(
                () -> page.getByRole(AriaRole.LINK, named("Drucken")).click());
        assertThat(print.locator("td").first()).hasText("K1");
        assertThat((Boolean) print.evaluate("window.printed === true")).isTrue();
    }

    @Test
    void whatWasExportedCanBeImportedAgain() throws IOException {
        story.customer("K1", "Huber", "Anton", "Huber; Söhne");
        story.customer("K2", "Müller", "Max", "");
        var page = open("/kunden");
        var csv = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, named("CSV")).click());
        var file = Files.readString(csv.path());
        button(page, "Kunden importieren").click();
        upload(page, file);
        assertThat(page.getByText("2 Fehler in 2 Zeilen.")).isVisible();
        assertThat(page.locator("vaadin-grid")).containsText("Diese Kundennummer ist schon vergeben.");
        story.reset();

        upload(page, file);
        assertThat(page.getByText("2 Kunden können angelegt werden.")).isVisible();
        page.getByRole(AriaRole.LINK, named("Kunden")).first().click();
        button(page, "Weiter bearbeiten").click();
        assertThat(page).hasURL(base() + "/kunden/import");
        button(page, "2 Kunden anlegen").click();

        assertThat(page.getByText("2 Kunden sind angelegt.")).isVisible();
        assertThat(page.locator(".list-range")).hasText("1 bis 2 von 2 Einträgen");
        assertThat(page.locator("vaadin-grid")).containsText("Huber; Söhne");
    }

    private static void upload(Page page, String csv) {
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("kunden.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
    }

    private Page open(String address) {
        return Chromium.at(BROWSER.context(), port, CustomerStory.RESELLER, CustomerStory.RESELLER, address);
    }

    private String base() {
        return "http://localhost:" + port;
    }
}
