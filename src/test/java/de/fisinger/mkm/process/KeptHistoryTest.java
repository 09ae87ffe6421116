package de.fisinger.mkm.process;

import static org.assertj.core.api.Assertions.assertThat;

import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.account.AccountScope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is forgotten of the engine's history, and which steps count as overdue; on rows that are rolled back. */
@MkmTest
class KeptHistoryTest {

    @Autowired
    private ReconciledInstances instances;

    @Autowired
    private Journal journal;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void instancesThatEndedLongAgoAreForgottenWithTheirElements() {
        onRows("""
                insert into engine.process_instance (process_instance_key, process_definition_key, process_id, version, state,
                    started_at, ended_at)
                values (910001, 1, 'kept', 1, 'COMPLETED', now() - interval '100 days', now() - interval '31 days'),
                    (910002, 1, 'kept', 1, 'TERMINATED', now() - interval '100 days', now() - interval '29 days'),
                    (910003, 1, 'kept', 1, 'ACTIVE', now() - interval '100 days', null);
                insert into engine.element (element_instance_key, process_instance_key, element_id, element_type, state, started_at)
                select process_instance_key + 10, process_instance_key, 'schritt', 'SERVICE_TASK', 'ACTIVE', now()
                from engine.process_instance where process_id = 'kept'
                """, () -> {
            instances.forgetEndedFor(Duration.ofDays(30));

            assertThat(keys("select process_instance_key from engine.process_instance where process_id = 'kept'"))
                    .containsExactlyInAnyOrder(910_002L, 910_003L);
            assertThat(keys("select element_instance_key from engine.element where element_instance_key in"
                            + " (910011, 910012, 910013)"))
                    .containsExactlyInAnyOrder(910_012L, 910_013L);
        });
    }

    @Test
    void anOpenStepIsOverdueAfterItsTime() {
        onRows(
                """
                insert into process_step (account_id, subject, process_id, process_instance_key, process_version, element_id,
                    job_key, state, tries, started_at, ended_at)
                select min(id), 'kept-' || n, 'kept', 910004, 1, 'schritt', 910100 + n,
                    case when n = 3 then 'COMPLETED' else 'RUNNING' end, 1,
                    now() - case when n = 2 then interval '29 minutes' else interval '31 minutes' end,
                    case when n = 3 then now() end
                from account, generate_series(1, 3) n group by n
                """,
                () -> assertThat(journal.openSince(Instant.now().minus(Duration.ofMinutes(30))))
                        .extracting(ProcessStep::toString)
                        .filteredOn(step -> step.contains("kept-"))
                        .singleElement()
                        .asString()
                        .contains("kept-1"));
    }

    private List<Long> keys(String sql) {
        return jdbc.sql(sql).query(Long.class).list();
    }

    private void onRows(String rows, Runnable check) {
        AccountScope.callForAllAccounts(() -> transaction.execute(status -> {
            status.setRollbackOnly();
            jdbc.sql(rows).update();
            check.run();
            return rows;
        }));
    }
}
