package de.fisinger.mkm.hosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

/** Which way a hosting's status goes, and which it doesn't. */
class HostingLifeTest {

    private static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");

    private final Hosting hosting = hosting(null);

    @Test
    void itIsPutIntoUseOnceItHasASubscription() {
        assertThatNullPointerException().isThrownBy(() -> hosting.activate(NOW)).withMessage("no subscription yet");
        hosting.subscriptionFound("guid");

        assertThat(hosting.activate(NOW)).isTrue();
        assertThat(hosting.activate(NOW)).isFalse();
        assertThat(hosting.status()).isEqualTo(HostingStatus.ACTIVE);
        assertThat(hosting.isInWork()).isFalse();
    }

    @Test
    void cancelledItIsNeverPutIntoUseAndFailsForThatReason() {
        hosting.subscriptionFound("guid");
        hosting.cancel("Der Kunde will nicht mehr.");

        assertThatIllegalStateException().isThrownBy(() -> hosting.activate(NOW));
        hosting.fail("Plesk hat abgelehnt.");

        assertThat(ReflectionTestUtils.getField(hosting, "failureReason")).isEqualTo("Der Kunde will nicht mehr.");
        assertThat(hosting.status()).isEqualTo(HostingStatus.CANCELLED);
        assertThat(hosting.isInUse()).isFalse();
    }

    @Test
    void failedItIsTriedAgainWithoutWhatWasBefore() {
        hosting.subscriptionFound("guid");
        hosting.pleskIsBusy(NOW);
        hosting.fail("Plesk hat abgelehnt.");
        hosting.fail("noch einmal");
        assertThat(ReflectionTestUtils.getField(hosting, "failureReason")).isEqualTo("Plesk hat abgelehnt.");
        assertThat(ReflectionTestUtils.getField(hosting, "subscriptionGuid")).isNull();
        assertThat(hosting.pleskBusyUntil()).isNull();

        hosting.retry();

        assertThat(hosting.isInWork()).isTrue();
        assertThat(hosting.isCancelled()).isFalse();
        assertThat(ReflectionTestUtils.getField(hosting, "failureReason")).isNull();
    }

    @Test
    void onlyWhatFailedIsGivenUpAndThatForGood() {
        assertThatThrownBy(hosting::giveUp).isInstanceOf(WrongStatusException.class);
        hosting.fail("Plesk hat abgelehnt.");
        hosting.giveUp();
        hosting.giveUp();

        assertThat(hosting.status()).isEqualTo(HostingStatus.TERMINATED);
        assertThatThrownBy(hosting::retry).isInstanceOf(WrongStatusException.class);
        assertThatThrownBy(() -> hosting.cancel("zu spät")).isInstanceOf(WrongStatusException.class);
    }

    @Test
    void itHasItsOwnDomainOrOneBelowThePreviewDomain() {
        hosting.chooseNames("server11.example", 1);
        assertThat(hosting.login()).isEqualTo("web7");
        assertThat(hosting.domainName()).isEqualTo("web7.server11.example");
        hosting.chooseNames("server11.example", 2);
        assertThat(hosting.domainName()).isEqualTo("web7-2.server11.example");

        var own = hosting("huber.example");
        own.chooseNames("server11.example", 2);
        assertThat(own.login()).isEqualTo("web7-2");
        assertThat(own.domainName()).isEqualTo("huber.example");
    }

    /** A new instance of it, as after the engine lost its data, goes on with removing. */
    @Test
    void aTerminationThatHasBegunWaitsAndSuspendsNoMore() {
        var termination = new HostingChange(
                new WantedChange.Termination(1, NOW.plusSeconds(60), true), 1, UUID.randomUUID(), "Muster", true, NOW);

        assertThat(termination.variables(false))
                .containsEntry("scheduled", true)
                .containsEntry("suspending", true);
        assertThat(termination.variables(true))
                .containsEntry("scheduled", false)
                .containsEntry("suspending", false);
    }

    private static Hosting hosting(@Nullable String domain) {
        var hosting = new Hosting(new NewHosting(UUID.randomUUID(), 1, 2, 3, domain), NOW);
        ReflectionTestUtils.setField(hosting, "id", 7L);
        return hosting;
    }
}
