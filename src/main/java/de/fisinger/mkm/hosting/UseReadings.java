package de.fisinger.mkm.hosting;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import de.fisinger.mkm.account.AccountScope;
import de.fisinger.mkm.contract.Contracts;
import de.fisinger.mkm.process.NewWork;
import de.fisinger.mkm.process.Works;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Has it read what the hostings of a contract use: when it is time, and when somebody asks. */
@Component
class UseReadings {

    private static final Logger LOG = LoggerFactory.getLogger(UseReadings.class);

    private final UseReadingRepository readings;
    private final Contracts contracts;
    private final Works works;
    private final UseSettings settings;
    private final TransactionTemplate transaction;

    UseReadings(
            UseReadingRepository readings,
            Contracts contracts,
            Works works,
            UseSettings settings,
            TransactionTemplate transaction) {
        this.readings = readings;
        this.contracts = contracts;
        this.works = works;
        this.settings = settings;
        this.transaction = transaction;
    }

    /** Orders what it is time for, of all accounts. */
    void requestDue() {
        var before = Instant.now().minus(settings.readEvery());
        orderAll(AccountScope.callForAllAccounts(() -> readings.due(before)), false);
    }

    /** Orders the reading of all contracts on a server, as when a reseller was suspended there with all subscriptions. */
    void orderOn(long serverId) {
        orderAll(AccountScope.callForAllAccounts(() -> readings.on(serverId)), true);
    }

    /** Orders once more what was ordered while it was being read: that reading need not have seen what happened since. */
    void orderAgain() {
        orderAll(AccountScope.callForAllAccounts(readings::again), true);
    }

    private void orderAll(List<UseReadingRepository.Due> contractsToRead, boolean orAgain) {
        for (var due : contractsToRead) {
            try {
                AccountScope.call(due.accountId(), () -> {
                    transaction.executeWithoutResult(_ -> request(due.accountId(), due.contractId(), orAgain));
                    return due;
                });
            } catch (RuntimeException e) {
                // one contract that is broken in whatever way keeps no other from being read
                LOG.warn("The use of contract {} is not read: {}", due.contractId(), e.getMessage());
            }
        }
    }

    /** Orders a reading, in the caller's transaction; does nothing while there is one. */
    void request(long accountId, long contractId) {
        request(accountId, contractId, false);
    }

    private void request(long accountId, long contractId, boolean orAgain) {
        var reseller = contracts.pleskReseller(contractId);
        var former = readings.findById(contractId);
        if (reseller.isEmpty()) {
            return;
        }
        if (former.filter(UseReading::isOpen).isPresent()) {
            if (orAgain) {
                readings.lock(contractId).ifPresent(UseReading::again);
            }
            return;
        }
        var system = PleskSteps.readings(reseller.get());
        if (former.isEmpty()) {
            readings.saveAndFlush(new UseReading(contractId, Instant.now()));
            var number = contracts.find(contractId).orElseThrow().contractNumber();
            works.start(new NewWork(UseProcess.WORK, contractId, accountId, number, null).calling(system));
        } else {
            works.startOver(UseProcess.WORK, contractId);
            works.calls(UseProcess.WORK, contractId, system);
            readings.lock(contractId).orElseThrow().beginAnew(Instant.now());
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        RecurringTask<Void> orderUseReadings(UseReadings readings, UseSettings settings) {
            return Tasks.recurring("request-use-readings", FixedDelay.of(settings.checkEvery()))
                    .execute((_, _) -> readings.requestDue());
        }
    }
}
