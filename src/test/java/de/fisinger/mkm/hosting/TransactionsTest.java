package de.fisinger.mkm.hosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.fisinger.mkm.MkmTest;
import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.ConfigurableTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** How many transactions the steps of one hosting-creation need: before decision 0015 it was 34, and 751 statements with order, mail and page instead of about 180. */
@MkmTest
class TransactionsTest {

    private static final Logger LOG = LoggerFactory.getLogger(TransactionsTest.class);

    private static final Map<String, AtomicInteger> BEGUN = new ConcurrentHashMap<>();

    @Autowired
    private HostingStory story;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private EntityManagerFactory entities;

    @BeforeEach
    void countTransactionsByWhatTheyAreAbout() {
        story.reset();
        story.forgetHostings();
        ((ConfigurableTransactionManager) transactions).addListener(new TransactionExecutionListener() {
            @Override
            public void afterBegin(
                    TransactionExecution transaction, @org.jspecify.annotations.Nullable Throwable failure) {
                var subject = MDC.get("subject");
                if (subject != null) {
                    BEGUN.computeIfAbsent(subject, _ -> new AtomicInteger()).incrementAndGet();
                }
            }
        });
    }

    @Test
    void settingUpAHostingTakesFewerThanHalfOfThem() {
        var statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        var hosting = story.order("1234578");
        story.awaitStatus(hosting, HostingStatus.ACTIVE);
        await().until(() -> story.id("""
                                select count(*) from process_step
                                where subject = 'hosting-%d' and element_id = 'kunden-benachrichtigen' and state = 'COMPLETED'
                                """.formatted(hosting)) == 1);
        statistics.setStatisticsEnabled(false);

        var begun = BEGUN.get("hosting-" + hosting);
        LOG.info(
                "Transactions of hosting-creation: {}; statements meanwhile, with order, mail and page: {}",
                begun,
                statistics.getPrepareStatementCount());
        assertThat(begun).hasValue(15);
        assertThat(statistics.getPrepareStatementCount()).as("half of 751").isLessThan(376);
    }
}
