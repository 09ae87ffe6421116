package de.fisinger.mkm.notification;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import de.fisinger.mkm.format.Texts;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What happened in an account, told in the transaction in which it happens and kept for three months. */
@Component
public class Notifications {

    private static final int NEWEST = 20;

    private static final Duration KEPT = Duration.ofDays(90);

    private static final int LONGEST_TITLE = 300;

    private final NotificationRepository notifications;
    private final JdbcClient jdbc;

    Notifications(NotificationRepository notifications, JdbcClient jdbc) {
        this.notifications = notifications;
        this.jdbc = jdbc;
    }

    /** Tells the account's users. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellAccount(NotificationKind kind, String title, String address) {
        tell(kind, null, title, address);
    }

    /** Tells the account's users what they were not told in these words since yesterday. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellAccountOnceADay(NotificationKind kind, String title, String address) {
        if (!notifications.existsByKindAndTitleAndAtAfter(
                kind, title, Instant.now().minus(Duration.ofDays(1)))) {
            tellAccount(kind, title, address);
        }
    }

    /** Tells the users of a customer. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellCustomer(long customerId, NotificationKind kind, String title, String address) {
        tell(kind, customerId, title, address);
    }

    private void tell(NotificationKind kind, @Nullable Long customerId, String title, String address) {
        notifications.save(new Notification(kind, customerId, Texts.cut(title, LONGEST_TITLE), address, Instant.now()));
    }

    /** Forgets what is older than three months. */
    void forgetOld() {
        jdbc.sql("delete from /* of all accounts */ notification where at < ?")
                .param(Timestamp.from(Instant.now().minus(KEPT)))
                .update();
    }

    /** The newest ones of the current account, or of one of its customers. */
    @Transactional(readOnly = true)
    public List<NotificationItem> newest(@Nullable Long customerId) {
        return notifications.newest(customerId, Limit.of(NEWEST));
    }

    /** How many a user hasn't seen. */
    @Transactional(readOnly = true)
    public long unseen(@Nullable Long customerId, long userId) {
        return notifications.countAfter(customerId, seenBy(userId));
    }

    private long seenBy(long userId) {
        return jdbc.sql("select seen_id from notification_seen where user_id = ?")
                .param(userId)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** The newest one after another that a user hasn't seen; empty if there is none. */
    @Transactional(readOnly = true)
    public Optional<Long> newestUnseen(@Nullable Long customerId, long userId, long after) {
        return notifications.newestAfter(customerId, Math.max(after, seenBy(userId)));
    }

    /** The newest one of the current account, or of one of its customers; 0 without any. */
    @Transactional(readOnly = true)
    public long newestId(@Nullable Long customerId) {
        return notifications.newestAfter(customerId, 0).orElse(0L);
    }

    /** Those after one and up to another, the newest first. */
    @Transactional(readOnly = true)
    public List<NotificationItem> between(@Nullable Long customerId, long after, long until) {
        return notifications.between(customerId, after, until, Limit.of(NEWEST));
    }

    /** Notes up to which one a user has seen them. */
    @Transactional
    public void seen(long userId, long notificationId) {
        jdbc.sql("""
                        insert into notification_seen (user_id, seen_id) values (?, ?)
                        on conflict (user_id) do update set seen_id = greatest(notification_seen.seen_id, excluded.seen_id)
                        """).param(userId).param(notificationId).update();
    }

    /** Old ones are no matter for whoever tells a new one. */
    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        RecurringTask<Void> forgetNotifications(Notifications notifications) {
            return Tasks.recurring("forget-notifications", FixedDelay.of(Duration.ofHours(6)))
                    .execute((_, _) -> notifications.forgetOld());
        }
    }
}
