package de.fisinger.mkm.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of docs/hosting-life.md is what the code does. */
class LifeStateTest {

    /** The columns of the table, in their order. */
    private static final List<ChangeKind> COLUMNS =
            List.of(ChangeKind.SUSPENSION, ChangeKind.REACTIVATION, ChangeKind.PLAN_CHANGE, ChangeKind.TERMINATION);

    /**
     * A cell of the table.
     *
     * @param allowed whether the change may be ordered in the state
     */
    record Cell(LifeState state, ChangeKind kind, boolean allowed) {}

    static List<Cell> cells() {
        try {
            return Files.readAllLines(Path.of("docs/hosting-life.md")).stream()
                    .filter(line -> line.matches("\\| [A-Z_]+ \\|.*"))
                    .flatMap(LifeStateTest::cellsOf)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Cell> cellsOf(String line) {
        var parts = Stream.of(line.split("\\|")).map(String::strip).toList();
        return COLUMNS.stream()
                .map(kind -> new Cell(
                        LifeState.valueOf(parts.get(1)), kind, isAllowed(parts.get(3 + COLUMNS.indexOf(kind)))));
    }

    private static boolean isAllowed(String word) {
        return switch (word) {
            case "allowed" -> true;
            case "refused" -> false;
            default -> throw new IllegalArgumentException(word);
        };
    }

    @Test
    void theTableHasEveryStateAndEveryChange() {
        assertThat(COLUMNS).containsExactlyInAnyOrder(ChangeKind.values());
        assertThat(cells()).extracting(Cell::state).containsOnly(LifeState.values());
        assertThat(cells()).hasSize(LifeState.values().length * ChangeKind.values().length);
    }

    @ParameterizedTest
    @MethodSource("cells")
    void aChangeIsAllowedWhereTheTableSaysSo(Cell cell) {
        assertThat(cell.state().allows(cell.kind())).isEqualTo(cell.allowed());
    }

    @Test
    void aHostingStandsWhereItsStatusAndItsOpenChangeSay() {
        assertThat(LifeState.of(HostingStatus.PROVISIONING, false, null)).isEqualTo(LifeState.SETTING_UP);
        assertThat(LifeState.of(HostingStatus.ACTIVE, false, null)).isEqualTo(LifeState.ACTIVE);
        assertThat(LifeState.of(HostingStatus.SUSPENDED, true, null)).isEqualTo(LifeState.SUSPENDED);
        assertThat(LifeState.of(HostingStatus.SUSPENDED, false, null)).isEqualTo(LifeState.SUSPENDED_BY_OTHERS);
        assertThat(LifeState.of(HostingStatus.CANCELLED, false, null)).isEqualTo(LifeState.UNDONE);
        assertThat(LifeState.of(HostingStatus.ACTIVE, false, ChangeKind.SUSPENSION))
                .isEqualTo(LifeState.BEING_SUSPENDED);
        assertThat(LifeState.of(HostingStatus.SUSPENDED, true, ChangeKind.REACTIVATION))
                .isEqualTo(LifeState.BEING_REACTIVATED);
        assertThat(LifeState.of(HostingStatus.SUSPENDED, true, ChangeKind.PLAN_CHANGE))
                .isEqualTo(LifeState.PLAN_CHANGING);
        assertThat(LifeState.of(HostingStatus.ACTIVE, false, ChangeKind.TERMINATION))
                .isEqualTo(LifeState.TERMINATION_DUE);
        assertThat(LifeState.of(HostingStatus.TERMINATING, false, ChangeKind.TERMINATION))
                .isEqualTo(LifeState.TERMINATING);
        assertThat(LifeState.of(HostingStatus.TERMINATED, false, null)).isEqualTo(LifeState.TERMINATED);
    }
}
