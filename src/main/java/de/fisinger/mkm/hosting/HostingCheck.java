package de.fisinger.mkm.hosting;

import de.fisinger.mkm.contract.ContractDetails;
import de.fisinger.mkm.contract.Contracts;
import de.fisinger.mkm.customer.Customers;
import de.fisinger.mkm.hosting.HostingRefusedException.Problem;
import de.fisinger.mkm.product.HostingPlan;
import de.fisinger.mkm.product.Products;
import org.springframework.stereotype.Component;

/** What has to hold for each new hosting, set up or linked (handbook: MKM – Reseller Hosting, Voraussetzung). */
@Component
record HostingCheck(Contracts contracts, Customers customers, Products products) {

    /**
     * Checks contract, customer and product; the product stays as it is until the transaction ends.
     *
     * @return the product's plan
     * @throws HostingRefusedException if one of them doesn't fit
     */
    HostingPlan require(long contractId, long customerId, long productId) {
        require(
                contracts
                        .find(contractId)
                        .filter(ContractDetails::takesHostings)
                        .isPresent(),
                Problem.CONTRACT);
        require(customers.find(customerId).isPresent(), Problem.CUSTOMER);
        return products.keepHostingPlan(productId)
                .filter(found -> found.active() && found.contractId() == contractId)
                .orElseThrow(() -> new HostingRefusedException(Problem.PRODUCT));
    }

    static void require(boolean holds, Problem otherwise) {
        if (!holds) {
            throw new HostingRefusedException(otherwise);
        }
    }
}
