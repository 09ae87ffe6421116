package de.fisinger.mkm.hosting.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static de.fisinger.mkm.Screen.button;
import static de.fisinger.mkm.Screen.combo;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import de.fisinger.mkm.Chromium;
import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.format.Times;
import de.fisinger.mkm.hosting.ChangeKind;
import de.fisinger.mkm.hosting.ChangeStory;
import de.fisinger.mkm.hosting.HostingStory;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a reseller changes at hostings, in Chromium: one on its page, several in the list. */
@MkmTest
class HostingChangesInBrowserTest {

    @RegisterExtension
    static final Chromium BROWSER = new Chromium();

    @Autowired
    private HostingStory hostings;

    @Autowired
    private ChangeStory changes;

    @LocalServerPort
    private int port;

    @BeforeEach
    void cleanServer() {
        hostings.reset();
    }

    @AfterEach
    void leaveNothingToOthers() {
        changes.end();
    }

    @Test
    void oneIsSuspendedForAReasonAndGivenBack() {
        var hosting = changes.active("1234578");
        var page = pageOf(hosting);

        button(page, "Sperren").click();
        dialog(page).getByRole(AriaRole.CHECKBOX).check();
        inDialog(page, "Sperren").click();
        assertThat(dialog(page)).containsText("Bitte geben Sie den Grund ein");
        dialog(page).getByRole(AriaRole.TEXTBOX).fill("Rechnung offen");
        inDialog(page, "Sperren").click();

        assertThat(page.locator(".facts")).containsText("vom Reseller gesperrt");
        assertThat(page.getByText("Grund der Sperre, den der Endkunde sieht: Rechnung offen"))
                .isVisible();
        assertThat(hostings.onlyWebspaceOf(hosting).status()).isEqualTo(32);

        button(page, "Entsperren").click();
        inDialog(page, "Entsperren").click();

        assertThat(page.locator(".facts")).containsText("eingesetzt");
        assertThat(page.getByText("Grund der Sperre, den")).isHidden();
        assertThat(hostings.onlyWebspaceOf(hosting).status()).isZero();
    }

    @Test
    void endingAsksForTheNameAndIsRevokedUntilItIsDue() {
        var hosting = changes.active("1234578");
        var domain = hostings.onlyWebspaceOf(hosting).name();
        var lastDay = LocalDate.now(Times.ZONE).plusDays(14);
        var page = pageOf(hosting);

        button(page, "Kündigen").click();
        inDialog(page, "Kündigen").click();
        assertThat(dialog(page)).containsText("Bitte wählen Sie ein Datum in der Zukunft.");
        assertThat(dialog(page)).containsText("Bitte geben Sie genau „" + domain + "“ ein.");
        page.locator("#kuendigungstermin").fill(lastDay.toString());
        dialog(page).getByRole(AriaRole.TEXTBOX).last().fill(domain);
        inDialog(page, "Kündigen").click();

        var shown = "gekündigt zum " + lastDay.format(DateTimeFormatter.ofPattern("dd.MM.yyyy"));
        assertThat(page.getByText(shown)).isVisible();
        assertThat(button(page, "Sperren")).isHidden();

        button(page, "Kündigung widerrufen").click();
        page.getByRole(AriaRole.ALERTDIALOG)
                .or(dialog(page))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Kündigung widerrufen"))
                .click();

        assertThat(page.getByText(shown)).isHidden();
        assertThat(page.getByText("widerrufen", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(hostings.webspacesOf(hosting)).hasSize(1);
    }

    @Test
    void severalAreChangedAtOnceAndWhatWasNotDoneIsListed() {
        hostings.forgetHostings();
        var first = changes.active("1234578");
        var gone = changes.active("1234578");
        changes.product("Webhosting L");
        changes.deletedByHand(gone);
        var page = Chromium.at(BROWSER.context(), port, "reseller", "reseller", "/hostings?suche=web");
        for (var hosting : new long[] {first, gone}) {
            choose(page, hosting);
        }

        button(page, "Tarif wechseln (2)").click();
        combo(page, "Produkt").fill("Tarif Webhosting L");
        page.getByRole(AriaRole.OPTION).first().click();
        inDialog(page, "Tarif wechseln").click();

        assertThat(dialog(page)).containsText("Erledigt: 1 von 2, nicht ausgeführt: 1");
        assertThat(dialog(page)).containsText("gibt es auf server11 nicht mehr");
        inDialog(page, "Schließen").click();
        assertThat(button(page, "Tarif wechseln (2)")).isHidden();
        assertThat(hostings.details(first).productName()).isEqualTo("Tarif Webhosting L");
        assertThat(hostings.details(first).changes())
                .singleElement()
                .satisfies(change -> assertThat(change.kind()).isEqualTo(ChangeKind.PLAN_CHANGE));
    }

    @Test
    void theEndOfSeveralIsRevokedAtOnce() {
        hostings.forgetHostings();
        var both = new long[] {changes.active("1234578"), changes.active("1234578")};
        for (var hosting : both) {
            changes.request(changes.terminationIn(hosting, Duration.ofDays(30), false));
        }
        var page = Chromium.at(BROWSER.context(), port, "reseller", "reseller", "/hostings?suche=web");
        for (var hosting : both) {
            choose(page, hosting);
        }

        button(page, "Kündigung widerrufen (2)").click();
        page.locator("vaadin-confirm-dialog").getByText("bestehen bleiben: 2").waitFor();
        page.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions()
                                .setName("Kündigung widerrufen")
                                .setExact(true))
                .click();

        assertThat(page.getByText("Kündigungen widerrufen: 2.")).isVisible();
        for (var hosting : both) {
            assertThat(hostings.details(hosting).openChange()).isEmpty();
        }
    }

    private void choose(Page page, long hosting) {
        page.getByRole(
                        AriaRole.CHECKBOX,
                        new Page.GetByRoleOptions()
                                .setName(hostings.details(hosting).item().domainName() + " auswählen"))
                .check();
    }

    private Page pageOf(long hosting) {
        return Chromium.at(
                BROWSER.context(), port, "reseller", "reseller", "/produktverwaltung/o1441/mkm-hostings/" + hosting);
    }

    private static Locator dialog(Page page) {
        return page.getByRole(AriaRole.DIALOG);
    }

    private static Locator inDialog(Page page, String name) {
        return dialog(page)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
