package de.fisinger.mkm.operation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import de.fisinger.mkm.Chromium;
import de.fisinger.mkm.Screen;
import de.fisinger.mkm.localstack.CommittedOrders;
import de.fisinger.mkm.localstack.DemoPlesk;
import de.fisinger.mkm.localstack.PortalProcess;
import de.fisinger.mkm.localstack.TestOperate;
import de.fisinger.mkm.localstack.TestStack;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Operators in the real Camunda Operate: they find an incident there, and end it there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperateTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout((double) PATIENCE.toMillis());

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private final TestOperate operate = new TestOperate();
    private final PortalProcess portal = new PortalProcess(operate.stack().settings());

    @AfterAll
    void stop() {
        portal.close();
        operate.close();
    }

    @Test
    void anIncidentIsSeenUnderItsElementWithItsMessageAndEndsByRetryingThere() {
        var plesk = operate.stack().plesk().agent();
        plesk.restore(DemoPlesk.content("another-key"));
        portal.start();
        var orders = new CommittedOrders(operate.stack());
        var hosting = orders.hosting();
        operate.awaitReady();
        var page = CHROMIUM.context().newPage();
        signIn(page);

        open(page, instanceOf(hosting));

        // the first of them is in a part that a narrow window hides
        assertThat(page.getByText("Hosting einrichten").locator("visible=true").first())
                .isVisible(SOON);
        page.getByRole(AriaRole.BUTTON, Screen.named(Pattern.compile("incident", Pattern.CASE_INSENSITIVE)))
                .first()
                .click();
        assertThat(page.getByText(Pattern.compile("server11.*authentication")).first())
                .isVisible(SOON);

        plesk.restore(DemoPlesk.content(TestStack.PLESK_KEY));
        page.getByRole(AriaRole.BUTTON, Screen.named(Pattern.compile("Retry.*", Pattern.CASE_INSENSITIVE)))
                .first()
                .click();

        await("the hosting is eingesetzt").atMost(PATIENCE).until(() -> orders.statusOf(hosting), "ACTIVE"::equals);
    }

    /** Operate leads elsewhere as long as it has not read the instance. */
    private void open(Page page, long instance) {
        await("Operate knows the instance").atMost(PATIENCE).pollInSameThread().untilAsserted(() -> {
            page.navigate(operate.page() + "/processes/" + instance);
            assertThat(page.locator("[data-element-id=plesk-kunde-sicherstellen]")
                            .first())
                    .isVisible();
        });
    }

    /** The instance whose incident the portal knows of. */
    private long instanceOf(long hosting) {
        return await("incident of hosting " + hosting)
                .atMost(PATIENCE)
                .until(
                        () -> operate.stack()
                                .data()
                                .jdbc()
                                .sql("select id from engine.process_overview where subject = ? and status = 'INCIDENT'")
                                .param("hosting-" + hosting)
                                .query(Long.class)
                                .optional(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private void signIn(Page page) {
        page.navigate(operate.page() + "/login");
        page.locator("input[name=username]").fill("demo");
        page.locator("input[name=password]").fill("demo");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/operate/?$"));
    }
}
