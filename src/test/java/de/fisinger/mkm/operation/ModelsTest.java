package de.fisinger.mkm.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.Session;
import de.fisinger.mkm.hosting.HostingStatus;
import de.fisinger.mkm.hosting.HostingStory;
import de.fisinger.mkm.list.ListQuery;
import de.fisinger.mkm.localstack.TestStack;
import de.fisinger.mkm.process.EngineAwayException;
import de.fisinger.mkm.process.ModelUploads;
import de.fisinger.mkm.process.StepState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Models that analysts changed: what is checked, how they go live, and the two worked examples of docs/modelling.md. */
@MkmTest
class ModelsTest {

    private static final Path SHIPPED = Path.of("bpmn/hosting-creation.bpmn");

    private static final Path APPROVAL = Path.of("bpmn/examples/freigabe-durch-support.bpmn");

    private static final Path REMINDER = Path.of("bpmn/examples/erinnerung-nach-15-minuten.bpmn");

    @Autowired
    private Models models;

    @Autowired
    private UserTaskList tasks;

    @Autowired
    private HostingStory story;

    @Autowired
    private Session session;

    @BeforeEach
    void nothingIsUnderWay() {
        story.reset();
        story.forgetHostings();
    }

    /** Going back is deploying the former model again. */
    @AfterEach
    void goBack() {
        if (!xmlInForce().equals(read(SHIPPED))) {
            deploy(read(SHIPPED));
        }
    }

    @Test
    void anApprovalBySupportComesBeforeAnythingIsCreated() {
        deploy(read(APPROVAL));
        var hosting = story.order("1234578");
        var task = awaitTask(hosting);
        assertThat(task.elementId()).isEqualTo("freigabe-durch-support");
        assertThat(task.about()).isEqualTo("web" + hosting + ".server11.webserver.example");
        assertThat(story.pleskCustomers()).isEmpty();
        assertThat(story.details(hosting).steps().getLast().state()).isEqualTo(StepState.WAITING);

        asSupport(() -> {
            tasks.approve(task.id());
            return task;
        });

        story.awaitStatus(hosting, HostingStatus.ACTIVE);
        assertThat(story.timeline(hosting)).containsSubsequence("freigabe-durch-support", "plesk-kunde-sicherstellen");
        assertThatThrownBy(() -> asSupport(() -> {
                    tasks.approve(task.id());
                    return task;
                }))
                .isInstanceOf(AlreadyDecidedException.class);
    }

    @Test
    void aDeclinedApprovalFailsTheHostingForTheReasonThatSupportGave() {
        deploy(read(APPROVAL));
        var hosting = story.order("1234578");
        var task = awaitTask(hosting);

        asSupport(() -> {
            tasks.decline(task.id(), new Reason("Für diesen Kunden ist eine Rechnung offen."));
            return task;
        });

        story.awaitStatus(hosting, HostingStatus.FAILED);
        assertThat(story.details(hosting).failureReason()).isEqualTo("Für diesen Kunden ist eine Rechnung offen.");
        assertThat(story.webspacesOf(hosting)).isEmpty();
        await().untilAsserted(() -> assertThat(openTask(hosting)).isEmpty());
    }

    @Test
    void aReminderGoesOutWhenSettingUpTakesLongerThanFifteenMinutes() {
        deploy(read(REMINDER));
        story.plesk().setUpTime(Duration.ofDays(1));
        var hosting = story.order("1234578");
        await().until(() -> story.timeline(hosting).contains("bereitschaft-pruefen"));

        TestStack.shared().broker().advanceClock(Duration.ofMinutes(16));

        var mail = story.awaitMailAbout("web" + hosting + ".server11.webserver.example");
        assertThat(subject(mail)).startsWith("Die Einrichtung von web" + hosting);
        assertThat(story.details(hosting).item().status()).isEqualTo(HostingStatus.PROVISIONING);
        TestStack.shared().broker().advanceClock(Duration.ofMinutes(16));
        story.awaitStatus(hosting, HostingStatus.FAILED);
    }

    @Test
    void aRunningInstanceStaysOnItsVersion() {
        story.plesk().setUpTime(Duration.ofDays(1));
        var hosting = story.order("1234578");
        await().until(() -> story.timeline(hosting).contains("bereitschaft-pruefen"));
        var before = story.details(hosting).steps().getLast().processVersion();

        var deployed = deploy(read(APPROVAL));
        story.plesk().setUpTime(Duration.ZERO);
        TestStack.shared().broker().advanceClock(Duration.ofSeconds(10));
        TestStack.shared().broker().advanceClock(Duration.ofMinutes(31));

        await().until(() -> story.details(hosting).item().status() != HostingStatus.PROVISIONING);
        assertThat(deployed).isGreaterThan(before);
        assertThat(story.details(hosting).steps()).allMatch(step -> step.processVersion() == before);
    }

    @Test
    void theListShowsTheVersionsWithTheOneInForce() {
        var version = deploy(read(REMINDER));

        await().untilAsserted(() -> {
            var page = asSupport(() -> models.list().page(ListQuery.all().withFilter("prozess", "hosting-creation")));
            assertThat(page.rows())
                    .filteredOn(ModelItem::inForce)
                    .singleElement()
                    .satisfies(item -> assertThat(item.version()).isEqualTo(version));
            assertThat(page.total()).isGreaterThan(1);
        });
    }

    @Test
    void aModelThatWouldBreakInstancesIsNotDeployed() {
        var shipped = read(SHIPPED);
        assertThatThrownBy(() -> deploy(shipped.replace("type=\"hosting.activate\"", "type=\"hosting.activat\"")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> deploy(shipped.replace("= ready<", "= ready +<")))
                .isInstanceOf(ModelUploads.RefusedException.class)
                .hasMessageContaining("ready +");
    }

    @Test
    void onlySupportDeploysAndDecides() {
        assertThatThrownBy(() -> session.as("reseller", () -> models.deploy(new byte[0])))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> session.as("reseller", tasks::list)).isInstanceOf(AccessDeniedException.class);
    }

    private int deploy(String xml) {
        // the portal may just have begun
        return await("deployment")
                .ignoreException(EngineAwayException.class)
                .until(
                        () -> asSupport(() -> models.deploy(xml.getBytes(StandardCharsets.UTF_8))),
                        version -> version > 0);
    }

    private String xmlInForce() {
        return asSupport(
                () -> models.inForce("hosting-creation").flatMap(models::xml).orElse(""));
    }

    private UserTaskItem awaitTask(long hosting) {
        return await("user task of hosting " + hosting)
                .until(() -> openTask(hosting), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<UserTaskItem> openTask(long hosting) {
        return asSupport(() -> tasks.list().page(ListQuery.all()).rows().stream()
                .filter(task -> ("hosting-" + hosting).equals(task.subject()))
                .findFirst());
    }

    private static String subject(jakarta.mail.internet.MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T asSupport(Supplier<T> work) {
        return session.as("support", work);
    }
}
