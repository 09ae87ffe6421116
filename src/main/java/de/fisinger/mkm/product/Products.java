package de.fisinger.mkm.product;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The products of the account that asks (handbook: MKM – Produkte). */
@Service
@Transactional(readOnly = true)
public class Products {

    private final ProductRepository products;

    Products(ProductRepository products) {
        this.products = products;
    }

    /** The active Reseller Produkte of a contract, by name: what a new hosting can be. */
    public List<HostingPlan> activeHostingPlans(long contractId) {
        return products.findByTypeAndContractIdAndActiveTrueOrderByName(ProductType.RESELLER, contractId).stream()
                .flatMap(product -> product.hostingPlan().stream())
                .toList();
    }

    /**
     * Finds the hosting plan that a product stands for.
     *
     * @return empty if the account has no such product, or it is a FISINGER.de Produkt
     */
    public Optional<HostingPlan> hostingPlan(long productId) {
        return products.findById(productId).flatMap(Product::hostingPlan);
    }
}
