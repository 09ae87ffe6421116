package de.fisinger.mkm.portal.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static de.fisinger.mkm.Screen.button;
import static de.fisinger.mkm.Screen.field;
import static de.fisinger.mkm.Screen.messageAtField;
import static de.fisinger.mkm.Screen.named;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import de.fisinger.mkm.Chromium;
import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.Screen;
import de.fisinger.mkm.handbook.Handbook;
import de.fisinger.mkm.localstack.SecuredMailServer;
import de.fisinger.mkm.localstack.TestStack;
import de.fisinger.mkm.portal.PortalStory;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Administration → Portal Templates, for support and for the reseller. */
@MkmTest
class PortalTemplateInBrowserTest {

    private static final Map<String, String> TEXTS = new LinkedHashMap<>();

    static {
        TEXTS.put("Titel", "Zweite Marke · Kundenbereich");
        TEXTS.put("Portal Name", "Zweite Marke");
        TEXTS.put("Portal Name 2", "Kundenportal");
        TEXTS.put("Home URL", "https://www.zweitmarke.example");
        TEXTS.put("Kontakt URL", "https://www.zweitmarke.example/kontakt");
        TEXTS.put("Impressum URL", "https://www.zweitmarke.example/impressum");
        TEXTS.put("Datenschutz URL", "https://www.zweitmarke.example/datenschutz");
        TEXTS.put("AGB URL", "https://www.zweitmarke.example/agb");
        TEXTS.put("Mail Username", SecuredMailServer.USER);
        TEXTS.put("Mail Absender", "noreply@marke.example");
        TEXTS.put("Mail Absender Name", "Mein Kundenportal");
        TEXTS.put("Mail Footer", "Zweite Marke GmbH");
        TEXTS.put("Color 1", "#1a73e8");
        TEXTS.put("Color 2", "#0b3d91");
        TEXTS.put("Color 3", "#e8710a");
        TEXTS.put("Color 4", "#f1f3f4");
    }

    @RegisterExtension
    static final Chromium BROWSER = new Chromium();

    @Autowired
    private PortalStory story;

    @LocalServerPort
    private int port;

    @BeforeEach
    void aSecondReseller() {
        story.reset();
    }

    @Test
    @Handbook({"PT-01", "PT-05", "PT-06", "PT-07", "PT-08", "PT-32"})
    void theOverviewLeadsToTheDetail() {
        var page = at("marke", "/kunden");
        page.getByRole(AriaRole.LINK, named("Portal Templates")).click();
        assertThat(page.getByRole(AriaRole.HEADING, named("Portal Templates")).last())
                .isVisible();
        Screen.hasHeadings(page, "Portal Name", "Portal Name 2", "URL");
        for (var words : List.of("Zweite Marke", "https://" + PortalStory.HOST)) {
            assertThat(page.locator("vaadin-grid")).containsText(words);
        }
        for (var export : List.of("Kopieren", "CSV", "Excel", "PDF", "Drucken")) {
            assertThat(page.getByText(export, new Page.GetByTextOptions().setExact(true)))
                    .isVisible();
        }
        assertThat(page.getByText("1 bis 1 von 1 Einträgen")).isVisible();
        assertThat(page.getByText("Kontakt", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        var edit = page.getByRole(AriaRole.LINK, named("Portal Template Zweite Marke bearbeiten"));
        assertThat((String) edit.evaluate("e => getComputedStyle(e).backgroundColor"))
                .isEqualTo("rgb(253, 240, 196)");
        edit.click();
        for (var section :
                List.of("Portaldaten", "Allgemeine Links", "E-Mail Einstellungen", "Designereinstellungen")) {
            assertThat(page.getByRole(AriaRole.HEADING, named(section))).isVisible();
        }
        assertThat(Screen.findings(page)).isEmpty();
    }

    @Test
    void aDetailIsPrintedWholeAndWithoutItsFrame() {
        var page = at("marke", "/portal-templates");
        page.getByRole(AriaRole.LINK, named("Portal Template Zweite Marke bearbeiten"))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, named("Designereinstellungen")))
                .isVisible();

        var sheets = new String(page.pdf(new Page.PdfOptions().setFormat("A4")), StandardCharsets.ISO_8859_1);
        assertThat(Pattern.compile("/Type\\s*/Page\\b")
                        .matcher(sheets)
                        .results()
                        .count())
                .isGreaterThan(1);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.getByText("Designereinstellungen")).isVisible();
        assertThat(page.locator(".user-name")).isHidden();
        assertThat(button(page, "Speichern")).isHidden();
    }

    @Test
    @Handbook("PT-04")
    void withoutATemplateTheHintLeadsToSupport() {
        var page = at("kunde", "/portal-templates");
        assertThat(page.getByText("Für Ihre Kundennummer gibt es noch kein Portal Template."))
                .containsText("wenden Sie sich über den Kontakt-Link an den Support");
    }

    @Test
    @Handbook({
        "PT-09", "PT-10", "PT-11", "PT-12", "PT-13", "PT-14", "PT-15", "PT-16", "PT-17", "PT-18", "PT-19", "PT-21",
        "PT-22", "PT-23", "PT-24", "PT-25", "PT-26", "PT-27"
    })
    void everyFieldIsSavedAndShownAgain() {
        try (var server = new SecuredMailServer(TestStack.shared().certificate())) {
            var page = template();
            assertThat(field(page, "Portal URL")).hasAttribute("readonly", "");
            assertThat(field(page, "Portal URL")).hasValue("https://" + PortalStory.HOST);
            TEXTS.forEach((label, value) -> enter(page, label, value));
            enter(page, "Mail Host", "localhost");
            enter(page, "Port", String.valueOf(server.port()));
            page.locator("vaadin-select").click();
            page.getByRole(AriaRole.OPTION, named("TLS")).click();
            enter(page, "Mail Passwort", SecuredMailServer.PASSWORD);
            page.getByRole(AriaRole.CHECKBOX, named("Bestellungen erlauben")).check();

            button(page, "Testmail senden").click();
            assertThat(page.getByText("Der Mailserver hat die Testmail an marke@mkm.example angenommen."))
                    .isVisible();
            assertThat(server.mails()).hasSize(1);
            button(page, "Speichern").click();
            assertThat(page.getByText("Die Änderungen am Portal Template sind gespeichert."))
                    .isVisible();

            page.reload();
            assertThat(field(page, "Mail Host")).hasValue("localhost");
            TEXTS.forEach((label, value) -> assertThat(field(page, label)).hasValue(value));
            assertThat(field(page, "Mail Passwort")).hasValue("");
            assertThat(page.getByText("Ein Passwort ist verschlüsselt gespeichert."))
                    .isVisible();
            assertThat(page.content()).doesNotContain(SecuredMailServer.PASSWORD);
            assertThat(page.getByRole(AriaRole.CHECKBOX, named("Bestellungen erlauben")))
                    .isChecked();

            enter(page, "Mail Passwort", "falsch");
            button(page, "Testmail senden").click();
            assertThat(page.getByText("Der Mailserver hat Mail Username oder Mail Passwort abgelehnt."))
                    .containsText("535");
        }
    }

    @Test
    void wrongValuesStayWithAMessageAtTheirField() {
        var page = template();
        enter(page, "Titel", "");
        enter(page, "Home URL", "javascript:alert(1)");
        enter(page, "Color 1", "rot");
        enter(page, "Mail Absender", "noreply@marke.example");
        button(page, "Speichern").click();
        for (var message : List.of(
                "Bitte den Titel eingeben.",
                "Das ist keine gültige Webadresse.",
                "Bitte eine Farbe als Hex-Wert eingeben",
                "Bitte den Mail Host eingeben")) {
            assertThat(messageAtField(page, message)).isVisible();
        }
        assertThat(field(page, "Home URL")).hasValue("javascript:alert(1)");
        enter(page, "Color 1", "#f7d94c");
        assertThat(page.getByText("Color 1 ist auf Weiß schlecht zu lesen")).containsText("WCAG AA");
        page.getByRole(AriaRole.LINK, named("Kunden")).first().click();
        assertThat(page.getByText("Änderungen verwerfen?")).isVisible();
    }

    @Test
    void thePreviewFollowsTheForm() {
        var page = template();
        enter(page, "Portal Name", "Ganz neu");
        assertThat(page.locator(".preview-mark")).hasText("Ganz neu");
        enter(page, "Color 2", "#112233");
        assertThat(page.locator(".preview-bar")).hasCSS("background-color", "rgb(17, 34, 51)");
    }

    @Test
    @Handbook({"PT-28", "PT-29", "PT-30", "PT-31"})
    void picturesAreUploadedCheckedAndKept() throws IOException {
        var page = template();
        upload(
                page,
                "Logo",
                "logo.svg",
                "<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>".getBytes(StandardCharsets.UTF_8));
        assertThat(page.getByText("SVG-Dateien werden nicht angenommen")).isVisible();
        upload(page, "Icon", "icon.png", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8));
        assertThat(page.locator(".field-problem").getByText("Der Inhalt der Datei ist kein Bild."))
                .isVisible();
        upload(page, "Favicon", "riesig.png", new byte[5 * 1024 * 1024]);
        // for a moment the upload says it to screen readers, too, after the file's name
        assertThat(page.locator(".field-problem").getByText("Die Datei ist zu groß: höchstens 2 MB."))
                .isVisible();

        for (var kind : List.of("Logo", "Icon", "Favicon")) {
            upload(page, kind, kind + ".png", png());
            assertThat(picture(page, kind).locator("img")).isVisible();
        }
        button(page, "Speichern").click();
        assertThat(page.getByText("Die Änderungen am Portal Template sind gespeichert."))
                .isVisible();
        page.reload();
        var before = picture(page, "Logo").locator("img").getAttribute("src");
        assertThat(before).matches("/portal-bilder/[0-9a-f]{64}\\.png");
        enter(page, "Titel", "Anderer Titel");
        button(page, "Speichern").click();
        assertThat(page.getByText("Die Änderungen am Portal Template sind gespeichert."))
                .isVisible();
        page.reload();
        assertThat(picture(page, "Logo").locator("img")).hasAttribute("src", before);

        var portal = BROWSER.context().newPage();
        portal.navigate("http://" + PortalStory.HOST + ":" + port + "/anmelden");
        assertThat(portal).hasTitle(Pattern.compile(".*Anderer Titel"));
        assertThat(portal.locator(".brand-large img")).hasAttribute("src", before);
        assertThat(portal.locator("link[rel=icon]"))
                .hasAttribute("href", Pattern.compile("/portal-bilder/[0-9a-f]{64}\\.png"));
    }

    @Test
    @Handbook({"PT-02", "PT-03"})
    void supportMakesATemplateAndChangesItsUrl() {
        var page = at("support", "/support/portal-templates");
        button(page, "Portal Template anlegen").first().click();
        field(page, "Kundennummer").fill("500500");
        field(page, "Portal URL").fill("http://drittmarke.example");
        field(page, "Portal Name").fill("Drittmarke");
        button(page, "Anlegen").click();
        assertThat(messageAtField(page, "Das ist keine gültige Portal URL.")).isVisible();
        field(page, "Portal URL").fill("https://portal.msave.de");
        button(page, "Anlegen").click();
        assertThat(messageAtField(page, "Diese Portal URL hat schon ein anderes Portal Template."))
                .isVisible();
        field(page, "Portal URL").fill("https://drittmarke.example");
        button(page, "Anlegen").click();
        assertThat(page.getByText("Das Portal Template ist angelegt.")).isVisible();
        assertThat(page.locator("vaadin-grid")).containsText("https://drittmarke.example");

        button(page, "Portal URL von Drittmarke ändern").click();
        field(page, "Portal URL").fill("https://kunden.drittmarke.example");
        button(page, "Speichern").click();
        assertThat(page.getByText("Die Portal URL ist geändert.")).isVisible();
        assertThat(page.locator("vaadin-grid")).containsText("https://kunden.drittmarke.example");
        assertThat(Screen.findings(page)).isEmpty();
    }

    @Test
    void theFormFitsAPhone() {
        var page = Chromium.at(
                BROWSER.phone(),
                port,
                "marke",
                "endkunde",
                "/portal-templates/" + story.template().id());
        assertThat(field(page, "Titel")).isVisible();
        Screen.settle(page);
        assertThat(Screen.misfits(page)).isEmpty();
        assertThat(Screen.findings(page)).isEmpty();
    }

    private Page template() {
        var page = at("marke", "/portal-templates/" + story.template().id());
        assertThat(field(page, "Titel")).hasValue("Zweite Marke");
        return page;
    }

    private Page at(String user, String address) {
        var password = user.equals("marke") ? "endkunde" : user;
        return Chromium.at(BROWSER.context(), port, user, password, address);
    }

    private static void enter(Page page, String label, String value) {
        var box = label.equals("Port") ? page.getByRole(AriaRole.SPINBUTTON, named(label)) : field(page, label);
        box.fill(value);
        box.press("Tab");
    }

    private static com.microsoft.playwright.Locator picture(Page page, String kind) {
        return page.locator(".picture-field")
                .filter(new com.microsoft.playwright.Locator.FilterOptions()
                        .setHas(page.getByText(kind, new Page.GetByTextOptions().setExact(true))));
    }

    private static void upload(Page page, String kind, String name, byte[] content) {
        picture(page, kind).locator("input[type=file]").setInputFiles(new FilePayload(name, "image/png", content));
    }

    private static byte[] png() throws IOException {
        var out = new ByteArrayOutputStream();
        var image = new BufferedImage(64, 32, BufferedImage.TYPE_INT_RGB);
        image.setRGB(1, 1, (int) System.nanoTime());
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
