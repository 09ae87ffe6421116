package de.fisinger.mkm.operation.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import de.fisinger.mkm.Chromium;
import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.Screen;
import de.fisinger.mkm.hosting.Delay;
import de.fisinger.mkm.hosting.HostingStatus;
import de.fisinger.mkm.hosting.HostingStory;
import de.fisinger.mkm.localstack.DemoPlesk;
import de.fisinger.mkm.localstack.TestStack;
import de.fisinger.mkm.plesk.PleskServers;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Support in a browser: Vorgänge, Aufgaben and Prozesse. */
@MkmTest
class OperationInBrowserTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private HostingStory story;

    @Autowired
    private PleskServers servers;

    @LocalServerPort
    private int port;

    @BeforeEach
    void nothingIsUnderWay() {
        story.reset();
        story.forgetHostings();
    }

    @AfterEach
    void bothHaveTheSameKey() {
        story.plesk().restore(DemoPlesk.content(TestStack.PLESK_KEY));
        servers.changeSecretKey("server11", TestStack.PLESK_KEY);
    }

    @Test
    void afterAnOutageAllIncidentsAreOneClick() {
        story.plesk().restore(DemoPlesk.content("another-key"));
        var hostings = List.of(story.order("1234578"), story.order("123456"));
        hostings.forEach(hosting -> story.awaitDelay(hosting, Delay.OPERATOR));
        var page = at("/vorgaenge?f.status=INCIDENT");
        for (var hosting : hostings) {
            assertThat(page.getByText("web" + hosting + ".server11.webserver.example", exact()))
                    .isVisible();
        }
        servers.changeSecretKey("server11", "another-key");

        page.getByLabel("Alle Treffer auswählen").check();
        page.getByRole(AriaRole.BUTTON, Screen.named(Pattern.compile("erneut versuchen")))
                .click();

        hostings.forEach(hosting -> story.awaitStatus(hosting, HostingStatus.ACTIVE));
        assertThat(page.getByText(Pattern.compile("\\d+ Vorgänge werden erneut versucht\\.")))
                .isVisible();
    }

    @Test
    void aSingleInstanceIsCancelledWithAReasonThatTheResellerReads() {
        story.plesk().setUpTime(java.time.Duration.ofDays(1));
        var hosting = story.order("1234578");
        var domain = "web" + hosting + ".server11.webserver.example";
        var page = at("/vorgaenge?suche=" + domain);
        page.getByRole(AriaRole.LINK, Screen.named("Vorgang " + domain + " öffnen"))
                .click();
        assertThat(page).hasTitle("Vorgang " + domain + " · MKM");
        assertThat(page.getByText("In Operate öffnen")).isVisible();
        assertThat(page.locator(".djs-element.bpmn-active").first()).isVisible();

        Screen.button(page, "Abbrechen").click();
        Screen.button(page, "Vorgang abbrechen").click();
        assertThat(Screen.messageAtField(page, "Bitte einen Grund eingeben")).isVisible();
        Screen.field(page, "Grund").fill("Der Server wird ersetzt.");
        Screen.button(page, "Vorgang abbrechen").click();

        story.awaitStatus(hosting, HostingStatus.CANCELLED);
        assertThat(story.details(hosting).failureReason()).isEqualTo("Der Server wird ersetzt.");
        assertThat(page.locator(".djs-element.bpmn-compensated").first()).isVisible();
    }

    @Test
    void aChangedModelIsCheckedAndComparedBeforeItGoesLive() {
        var page = at("/prozesse/neu");
        page.locator("input[type=file]").setInputFiles(Path.of("bpmn/examples/freigabe-durch-support.bpmn"));

        assertThat(page.getByText("Das Modell kann eingesetzt werden.")).isVisible();
        assertThat(page.locator(
                        ".difference-list li",
                        new Page.LocatorOptions().setHasText("hinzugefügt Freigabe durch Support")))
                .isVisible();
        assertThat(page.getByText("bpmnlint findet nichts.")).isVisible();
        assertThat(Screen.button(page, "Einsetzen")).isEnabled();
        assertThat(page.locator(".djs-element.bpmn-added[data-element-id=freigabe-durch-support]"))
                .isVisible();
        assertThat(Screen.findings(page)).isEmpty();
        page.getByRole(AriaRole.LINK, Screen.named("Prozesse")).first().click();
        Screen.button(page, "Weiter bearbeiten").click();
        assertThat(Screen.button(page, "Einsetzen")).isEnabled();

        page.locator("input[type=file]").setInputFiles(Path.of("bpmn/package.json"));
        // the upload says it to screen readers as well, with the file's name
        assertThat(page.getByText("Bitte eine einzelne Datei mit der Endung .bpmn wählen.", exact()))
                .isVisible();
    }

    @Test
    void anEndedInstanceIsForEverybodyAndFitsAPhone() {
        story.awaitStatus(story.order("1234578"), HostingStatus.ACTIVE);
        var phone = Chromium.at(CHROMIUM.phone(), port, "support", "support", "/vorgaenge/beendet");
        phone.locator(".first-line a, .first-line").first().click();
        assertThat(phone.locator("bpmn-diagram .djs-element").first()).isVisible();
        Screen.settle(phone);
        assertThat(Screen.misfits(phone)).isEmpty();
        assertThat(Screen.findings(phone)).isEmpty();
    }

    private static Page.GetByTextOptions exact() {
        return new Page.GetByTextOptions().setExact(true);
    }

    private Page at(String address) {
        return Chromium.at(CHROMIUM.context(), port, "support", "support", address);
    }
}
