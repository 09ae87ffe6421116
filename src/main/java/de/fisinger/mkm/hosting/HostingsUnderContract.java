package de.fisinger.mkm.hosting;

import de.fisinger.mkm.contract.ContractUse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells whoever assigns a reseller contract to a customer that others have hostings under it. */
@Component
class HostingsUnderContract implements ContractUse {

    private final HostingRepository hostings;

    HostingsUnderContract(HostingRepository hostings) {
        this.hostings = hostings;
    }

    @Override
    @Transactional(readOnly = true)
    public long hostingsOfOthers(long contractId, @Nullable Long customerId) {
        return hostings.countOfOthers(contractId, customerId);
    }
}
