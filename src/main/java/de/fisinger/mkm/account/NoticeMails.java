package de.fisinger.mkm.account;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import de.fisinger.mkm.mail.MailDeliveries;
import de.fisinger.mkm.mail.MailRequest;
import de.fisinger.mkm.notification.Notifications;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Mails to users who want to read by mail what stands under the bell. What a user has seen there meanwhile is not mailed any
 * more.
 */
@Component
class NoticeMails {

    private final NoticeMailRepository wanted;
    private final UserRepository users;
    private final Notifications notifications;
    private final MailDeliveries deliveries;
    private final TransactionTemplate transaction;

    NoticeMails(
            NoticeMailRepository wanted,
            UserRepository users,
            Notifications notifications,
            MailDeliveries deliveries,
            TransactionTemplate transaction) {
        this.wanted = wanted;
        this.users = users;
        this.notifications = notifications;
        this.deliveries = deliveries;
        this.transaction = transaction;
    }

    /** Asks for the mails that are due. */
    void requestDue() {
        AccountScope.callForAllAccounts(wanted::readers)
                .forEach(reader -> AccountScope.call(reader.accountId(), () -> {
                    transaction.executeWithoutResult(_ -> requestDue(reader.userId()));
                    return reader;
                }));
    }

    private void requestDue(long userId) {
        var mail = wanted.lock(userId).filter(each -> each.isDue(Instant.now()));
        var user = users.findById(userId).filter(User::isActive);
        if (mail.isEmpty() || user.isEmpty()) {
            return;
        }
        var newest = notifications.newestUnseen(
                customerOf(user.get()), userId, mail.get().untilId());
        newest.ifPresent(id -> {
            mail.get().mail(id, Instant.now());
            deliveries.request(new MailRequest(
                    NoticeMailContent.KIND,
                    userId,
                    "%s-%d-%d".formatted(NoticeMailContent.KIND, userId, id),
                    user.get().displayName(),
                    customerOf(user.get())));
        });
    }

    /** Whose notifications a user reads: a customer's, or with null the account's. */
    static @Nullable Long customerOf(User user) {
        return user.role() == Role.END_CUSTOMER ? user.customerId() : null;
    }

    /** What comes at once shall not wait for long. */
    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        RecurringTask<Void> requestNoticeMails(NoticeMails mails, @Value("${mkm.notices-every}") Duration every) {
            return Tasks.recurring("request-notice-mails", FixedDelay.of(every)).execute((_, _) -> mails.requestDue());
        }
    }
}
