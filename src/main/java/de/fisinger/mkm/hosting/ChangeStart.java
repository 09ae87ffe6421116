package de.fisinger.mkm.hosting;

import de.fisinger.mkm.contract.Contracts;
import de.fisinger.mkm.process.NewWork;
import de.fisinger.mkm.process.Works;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Begins changes of hostings, in the transaction of whoever has them begun; the hosting is locked before. */
@Component
record ChangeStart(HostingChangeRepository changes, Contracts contracts, Works works) {

    /**
     * Begins a change.
     *
     * @param batch the same for changes that are ordered together
     * @param askedBy who ordered it
     * @return the change
     */
    long begin(Hosting hosting, WantedChange wanted, UUID batch, String askedBy) {
        var suspending = wanted instanceof WantedChange.Termination termination
                && termination.dueAt() != null
                && termination.suspended()
                // what the reseller suspended before stays so if the termination is revoked
                && !hosting.suspension().isByReseller();
        var change = changes.saveAndFlush(
                new HostingChange(wanted, hosting.productId(), batch, askedBy, suspending, Instant.now()));
        if (wanted instanceof WantedChange.Termination termination && termination.dueAt() == null) {
            hosting.terminate();
        }
        var reseller = contracts.pleskReseller(hosting.contractId()).orElseThrow();
        works.start(new NewWork(
                ChangeProcesses.of(wanted.kind()),
                change.id(),
                hosting.accountId(),
                hosting.shownName(),
                hosting.customerId(),
                PleskSteps.system(reseller),
                change.variables(false)));
        return change.id();
    }

    /** Gives a hosting back that a termination suspended until it was due; does nothing if that one didn't. */
    void giveBack(HostingChange termination, Hosting hosting, String askedBy) {
        if (termination.isSuspending()) {
            // the constraint looks at what is open, so what has ended has to be there before
            changes.saveAndFlush(termination);
            var _ = begin(hosting, new WantedChange.Reactivation(hosting.id()), UUID.randomUUID(), askedBy);
        }
    }
}
