package de.fisinger.mkm.product;

import de.fisinger.mkm.input.GoneException;
import de.fisinger.mkm.plesk.PleskException;
import de.fisinger.mkm.plesk.ServicePlan;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The plans ("Service-Pakete") that a reseller has in Plesk now (handbook: Reseller Hosting Produkt anlegen). */
@Service
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'USER')")
public class ResellerPlans {

    private final PlanCheck check;

    ResellerPlans(PlanCheck check) {
        this.check = check;
    }

    /**
     * Reads the plans from Plesk in one request, and notes at the contract's products what became of theirs. May take as
     * long as Plesk does, so it runs outside of transactions and of a page's lock.
     *
     * @return by name
     * @throws GoneException if the account has no such contract, or it carries no hostings
     * @throws PleskException if Plesk doesn't answer, or not as it should
     */
    @Transactional(propagation = Propagation.NEVER)
    public List<ServicePlan> read(long contractId) {
        return check.read(contractId);
    }
}
