package de.fisinger.mkm.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.client.api.command.ClientStatusException;
import io.grpc.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One comparison of database and engine: what ends it, and what it goes on after. */
class ReconciliationPassTest {

    private final Reconciliation.Pass pass = new Reconciliation.Pass(true);

    @ParameterizedTest
    @EnumSource(names = {"UNAVAILABLE", "DEADLINE_EXCEEDED"})
    void anEngineThatIsAwayEndsIt(Status.Code code) {
        assertThatThrownBy(() -> pass.look("hosting-1", () -> refuse(code))).isInstanceOf(ClientStatusException.class);
        assertThat(pass.failed()).isZero();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"UNAVAILABLE", "DEADLINE_EXCEEDED"})
    void anyOtherRefusalConcernsOneThing(Status.Code code) {
        pass.look("hosting-1", () -> refuse(code));
        assertThat(pass.failed()).isOne();
    }

    @Test
    void whatFailsKeepsNoOtherFromBeingLookedAt() {
        pass.look("hosting-1", () -> {
            throw new IllegalStateException("broken");
        });
        pass.look("hosting-2", () -> {});
        assertThat(pass.failed()).isOne();
    }

    private static void refuse(Status.Code code) {
        throw new ClientStatusException(code.toStatus(), code.toStatus().asRuntimeException());
    }
}
