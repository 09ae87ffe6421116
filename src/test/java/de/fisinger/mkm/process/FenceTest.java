package de.fisinger.mkm.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.localstack.TestStack;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A step changes something only while its instance holds the work and its lease lasts. */
@MkmTest
class FenceTest {

    private static final long INSTANCE = 4711;

    @Autowired
    private Works works;

    @Autowired
    private Journal journal;

    @Autowired
    private AccountBinding accounts;

    @Autowired
    private TransactionTemplate transaction;

    private final JdbcClient jdbc = TestStack.shared().data().jdbc();

    private final long account = jdbc.sql("select id from account where account_number = '125430'")
            .query(Long.class)
            .single();

    @BeforeEach
    void somethingIsAskedFor() {
        jdbc.sql(
                        "insert into work (subject, kind, subject_id, account_id, title) values ('fence-1', 'fence', 1, ?, 'Zaun')")
                .param(account)
                .update();
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from work where subject = 'fence-1'").update();
        jdbc.sql("delete from process_step where subject = 'fence-1'").update();
    }

    @Test
    void aStepThatCalledBeforeItHeldItsWorkIsFailed() {
        var fence = fence(job(1, INSTANCE, 1));
        assertThatThrownBy(fence::requireBegun).isInstanceOf(IllegalStateException.class);

        inAccount(fence::requireLease);

        fence.requireBegun();
    }

    @Test
    void theFirstStepTakesTheWorkForItsInstance() {
        rename(job(1, INSTANCE, 1), "genommen");

        assertThat(title()).isEqualTo("genommen");
        assertThat(jdbc.sql("select process_instance_key from work where subject = 'fence-1'")
                        .query(Long.class)
                        .single())
                .isEqualTo(INSTANCE);
    }

    @Test
    void anotherInstanceChangesNothing() {
        rename(job(1, INSTANCE, 1), "genommen");

        assertThatThrownBy(() -> rename(job(2, INSTANCE + 1, 1), "zweite")).isInstanceOf(WorkLostException.class);
        assertThat(title()).isEqualTo("genommen");
    }

    @Test
    void anInstanceOfAFormerAttemptChangesNothing() {
        jdbc.sql("update work set attempt = 2 where subject = 'fence-1'").update();

        assertThatThrownBy(() -> rename(job(1, INSTANCE, 1), "früher")).isInstanceOf(WorkLostException.class);
        assertThat(title()).isEqualTo("Zaun");
    }

    @Test
    void anInstanceAboutWorkThatIsGoneOrSomebodyElsesChangesNothing() {
        var foreign = new Job(1, "p", 1, INSTANCE, "e", account + 1, "fence-1", 1);
        assertThatThrownBy(() -> rename(foreign, "fremd")).isInstanceOf(WorkLostException.class);
        jdbc.sql("delete from work where subject = 'fence-1'").update();
        assertThatThrownBy(() -> rename(job(1, INSTANCE, 1), "fort")).isInstanceOf(WorkLostException.class);
    }

    @Test
    void aStepWhoseLeaseEndedChangesNothingMore() {
        var slow = fence(job(1, INSTANCE, 1));
        var again = fence(job(1, INSTANCE, 1));
        inAccount(() -> slow.run(() -> title("begonnen")));
        inAccount(() -> again.run(() -> title("noch einmal")));

        assertThatThrownBy(() -> inAccount(() -> slow.run(() -> title("zu spät"))))
                .isInstanceOf(LeaseLostException.class);
        assertThatThrownBy(() -> inAccount(() ->
                        slow.failed(StepState.RETRYING, new IllegalStateException(), _ -> java.time.Duration.ZERO)))
                .isInstanceOf(LeaseLostException.class);
        inAccount(() -> again.last(null, Optional::empty));

        assertThat(title()).isEqualTo("noch einmal");
        assertThat(journalled()).isEqualTo("COMPLETED 2");
    }

    @Test
    void whatAStepChangedAndItsLineInTheJournalCommitTogether() {
        var fence = fence(job(1, INSTANCE, 1));
        assertThatThrownBy(() -> inAccount(() -> fence.last(null, () -> {
                    title("halb");
                    throw new IllegalStateException("in der Mitte");
                })))
                .hasMessage("in der Mitte");
        assertThat(title()).isEqualTo("Zaun");

        inAccount(() -> fence.failed(
                StepState.RETRYING, new IllegalStateException("in der Mitte"), _ -> java.time.Duration.ZERO));

        assertThat(journalled()).isEqualTo("RETRYING 1");
    }

    @Test
    void aStepThatIsPutOffIsNotDoneAndTheJournalKnowsWhy() {
        var fence = fence(job(1, INSTANCE, 1));
        inAccount(() -> fence.last("der Server vertröstet", Optional::empty));

        assertThat(journalled()).isEqualTo("PUT_OFF 1");
        assertThat(jdbc.sql("select reason from process_step where subject = 'fence-1'")
                        .query(String.class)
                        .single())
                .isEqualTo("der Server vertröstet");
    }

    private void rename(Job job, String title) {
        inAccount(() -> fence(job).last(null, () -> {
            title(title);
            return Optional.empty();
        }));
    }

    private void inAccount(Runnable step) {
        accounts.callFor(account, () -> {
            step.run();
            return account;
        });
    }

    private Fence fence(Job job) {
        return new Fence(job, works, journal, transaction);
    }

    private Job job(long key, long instance, int attempt) {
        return new Job(9_000_000_000_000_000L + key, "p", 1, instance, "e", account, "fence-1", attempt);
    }

    private void title(String title) {
        works.describe(new WorkKind("fence", "p", "m", "v", false), 1, title);
    }

    private String title() {
        return jdbc.sql("select title from work where subject = 'fence-1'")
                .query(String.class)
                .single();
    }

    private String journalled() {
        return jdbc.sql("select state || ' ' || tries from process_step where subject = 'fence-1'")
                .query(String.class)
                .single();
    }
}
