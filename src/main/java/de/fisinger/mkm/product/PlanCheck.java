package de.fisinger.mkm.product;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import de.fisinger.mkm.account.AccountScope;
import de.fisinger.mkm.contract.Contracts;
import de.fisinger.mkm.contract.PleskReseller;
import de.fisinger.mkm.input.GoneException;
import de.fisinger.mkm.plesk.PleskServers;
import de.fisinger.mkm.plesk.PleskUnavailableException;
import de.fisinger.mkm.plesk.ServicePlan;
import de.fisinger.mkm.plesk.ServicePlans;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the plans of a contract's reseller from Plesk, and notes at the products what became of their plans. */
@Component
class PlanCheck {

    private static final Logger LOG = LoggerFactory.getLogger(PlanCheck.class);

    private static final Duration EVERY = Duration.ofHours(1);

    private final ProductRepository products;
    private final Contracts contracts;
    private final PleskServers servers;
    private final TransactionTemplate transaction;

    /** What was read lately, so that a new product is checked without asking Plesk while somebody waits. */
    private final Cache<Long, List<ServicePlan>> known =
            Caffeine.newBuilder().expireAfterWrite(EVERY).maximumSize(10_000).build();

    PlanCheck(ProductRepository products, Contracts contracts, PleskServers servers, TransactionTemplate transaction) {
        this.products = products;
        this.contracts = contracts;
        this.servers = servers;
        this.transaction = transaction;
    }

    /** Whether a plan is one of those that were read for a contract in the last hour. */
    boolean isKnown(long contractId, ServicePlan plan) {
        var plans = known.getIfPresent(contractId);
        return plans != null && plans.contains(plan);
    }

    /** A contract whose reseller has plans that products stand for. */
    record Contract(Long accountId, Long contractId) {}

    List<ServicePlan> read(long contractId) {
        var reseller = contracts.pleskReseller(contractId).orElseThrow(GoneException::new);
        var read = servers.api(reseller.pleskServerId()).servicePlans(reseller.login());
        transaction.executeWithoutResult(_ -> note(contractId, read));
        known.put(contractId, read.plans());
        return read.plans().stream()
                .sorted(Comparator.comparing(ServicePlan::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private void note(long contractId, ServicePlans read) {
        for (var product : products.lockAllOf(contractId)) {
            var guid = String.valueOf(product.planGuid());
            read.find(guid).ifPresentOrElse(product::planFound, () -> {
                // of one that can't be read nothing is known
                if (read.lacks(guid)) {
                    product.planMissing();
                }
            });
        }
    }

    /** Reads the plans of all accounts; a server that doesn't answer is asked again the next time, and holds up no other. */
    void readAll() {
        var all = AccountScope.callForAllAccounts(() -> products.contractsWithPlans());
        var silent = new HashSet<Long>();
        for (var contract : all) {
            try {
                AccountScope.call(contract.accountId(), () -> readUnless(silent, contract.contractId()));
            } catch (RuntimeException e) {
                // one contract that is broken in whatever way keeps no other from being read
                LOG.warn("The plans of contract {} can not be read: {}", contract.contractId(), e.getMessage());
            }
        }
    }

    private boolean readUnless(Set<Long> silent, long contractId) {
        var server = contracts.pleskReseller(contractId).map(PleskReseller::pleskServerId);
        if (server.filter(silent::contains).isPresent()) {
            return false;
        }
        try {
            read(contractId);
            return true;
        } catch (PleskUnavailableException e) {
            server.ifPresent(silent::add);
            throw e;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        RecurringTask<Void> checkPlans(PlanCheck check) {
            return Tasks.recurring("check-plans", FixedDelay.of(EVERY)).execute((_, _) -> check.readAll());
        }
    }
}
