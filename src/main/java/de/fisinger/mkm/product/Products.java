package de.fisinger.mkm.product;

import de.fisinger.mkm.audit.AuditAction;
import de.fisinger.mkm.audit.AuditLog;
import de.fisinger.mkm.contract.ContractDetails;
import de.fisinger.mkm.contract.Contracts;
import de.fisinger.mkm.contract.ShopArticles;
import de.fisinger.mkm.input.GoneException;
import de.fisinger.mkm.input.InputCheck;
import de.fisinger.mkm.list.ListSource;
import de.fisinger.mkm.list.Lists;
import de.fisinger.mkm.picture.Picture;
import de.fisinger.mkm.product.ProductRefusedException.Problem;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The products of the account that asks (handbook: MKM – Produkte). */
@Service
@Transactional
public class Products {

    private static final String RESELLERS = "hasAnyRole('ADMINISTRATOR', 'USER')";

    private final ProductRepository products;
    private final ProductPictureRepository pictures;
    private final Contracts contracts;
    private final ShopArticles articles;
    private final PlanCheck plans;
    private final Lists lists;
    private final InputCheck input;
    private final AuditLog audit;

    Products(
            ProductRepository products,
            ProductPictureRepository pictures,
            Contracts contracts,
            ShopArticles articles,
            PlanCheck plans,
            Lists lists,
            InputCheck input,
            AuditLog audit) {
        this.audit = audit;
        this.products = products;
        this.pictures = pictures;
        this.contracts = contracts;
        this.articles = articles;
        this.plans = plans;
        this.lists = lists;
        this.input = input;
    }

    /** The Produktübersicht. */
    @PreAuthorize(RESELLERS)
    @Transactional(propagation = Propagation.SUPPORTS)
    public ListSource<ProductListItem> list() {
        return lists.source(ProductListItem.STATEMENT, Map.of());
    }

    /**
     * Describes a product.
     *
     * @return empty if the account has no such product
     */
    @PreAuthorize(RESELLERS)
    @Transactional(readOnly = true)
    public Optional<ProductDetails> find(long productId) {
        return products.find(productId).map(Product::details);
    }

    /**
     * Makes a product.
     *
     * @return its id
     * @throws ConstraintViolationException if something is missing or wrong
     * @throws ProductRefusedException if it can't stand for what was chosen
     */
    @PreAuthorize(RESELLERS)
    public long create(NewProduct product) {
        input.require(product.data());
        switch (product) {
            case NewProduct.OfShop shop ->
                require(articles.findAvailable(shop.articleId()).isPresent(), Problem.ARTICLE);
            case NewProduct.OfReseller reseller -> {
                require(
                        contracts
                                .find(reseller.contractId())
                                .filter(ContractDetails::takesHostings)
                                .isPresent(),
                        Problem.CONTRACT);
                require(plans.isKnown(reseller.contractId(), reseller.plan()), Problem.PLAN);
            }
        }
        audit.note(AuditAction.PRODUCT_CREATED, product.data().name());
        return products.save(new Product(product)).id();
    }

    private static void require(boolean holds, Problem otherwise) {
        if (!holds) {
            throw new ProductRefusedException(otherwise);
        }
    }

    /**
     * Changes the six fields that can be changed.
     *
     * @param version the version that was read
     * @throws ConstraintViolationException if something is missing or wrong
     * @throws ProductChangedException if it was changed since it was read
     * @throws GoneException if it was deleted since
     */
    @PreAuthorize(RESELLERS)
    public ProductDetails change(long productId, int version, ProductData data) {
        input.require(data);
        var product = products.lock(productId).orElseThrow(GoneException::new);
        if (product.version() != version) {
            throw new ProductChangedException(product.details());
        }
        product.change(data);
        products.flush();
        audit.note(AuditAction.PRODUCT_CHANGED, data.name());
        return product.details();
    }

    /**
     * Changes how a product looks to who can order or has it.
     *
     * @param version the version that was read
     * @param picture another picture; without one, the stored one stays
     * @param withoutPicture whether it shall have none
     * @throws ConstraintViolationException if something is missing or wrong
     * @throws ProductChangedException if it was changed since it was read
     * @throws GoneException if it was deleted since
     */
    @PreAuthorize(RESELLERS)
    public ProductDetails present(
            long productId,
            int version,
            ProductPresentation presentation,
            @Nullable Picture picture,
            boolean withoutPicture) {
        input.require(presentation);
        var product = products.lock(productId).orElseThrow(GoneException::new);
        if (product.version() != version) {
            throw new ProductChangedException(product.details());
        }
        product.present(presentation, keep(product, picture, withoutPicture));
        products.flush();
        audit.note(AuditAction.PRODUCT_CHANGED, product.details().data().name());
        return product.details();
    }

    private @Nullable String keep(Product product, @Nullable Picture picture, boolean withoutPicture) {
        if (picture != null) {
            pictures.findByProductId(product.id())
                    .ifPresentOrElse(
                            kept -> kept.replace(picture),
                            () -> pictures.save(new ProductPicture(product.id(), picture)));
            return picture.hash();
        }
        if (withoutPicture) {
            pictures.deleteByProductId(product.id());
            return null;
        }
        return product.pictureHash();
    }

    /**
     * Deletes a product that nobody has. Whoever deleted it before has done the same.
     *
     * @throws ProductInUseException if a customer has it
     */
    @PreAuthorize(RESELLERS)
    public void delete(long productId) {
        products.lock(productId).ifPresent(product -> {
            product.delete(products.customersOf(productId));
            audit.note(AuditAction.PRODUCT_DELETED, product.details().data().name());
        });
    }

    /** The active Reseller Produkte of a contract, by name: what a new hosting can be. */
    @Transactional(readOnly = true)
    public List<HostingPlan> activeHostingPlans(long contractId) {
        return products.activeOf(contractId).stream()
                .flatMap(product -> product.hostingPlan().stream())
                .toList();
    }

    /**
     * Finds the hosting plan that a product stands for, also of one that was deleted.
     *
     * @return empty if the account has no such product, or it is a FISINGER.de Produkt
     */
    @Transactional(readOnly = true)
    public Optional<HostingPlan> hostingPlan(long productId) {
        return products.findById(productId).flatMap(Product::hostingPlan);
    }

    /**
     * Finds the hosting plan that is being ordered: until the transaction ends, the product is neither changed nor deleted.
     *
     * @return empty if the account has no such product, or it is a FISINGER.de Produkt
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<HostingPlan> keepHostingPlan(long productId) {
        return products.keep(productId).flatMap(Product::hostingPlan);
    }

    /** What end customers can order. */
    @PreAuthorize("hasRole('END_CUSTOMER')")
    @Transactional(propagation = Propagation.SUPPORTS)
    public ListSource<OfferedProduct> offered() {
        return lists.source(OfferedProduct.STATEMENT, Map.of());
    }

    /** All that end customers can order, by name. */
    @PreAuthorize(RESELLERS)
    @Transactional(readOnly = true)
    public List<OfferedProduct> allOffered() {
        return products.offered();
    }

    /**
     * Finds a product that is being ordered by an end customer: until the transaction ends, it is neither changed nor
     * deleted.
     *
     * @return empty if the account has no such product, or it can't be ordered
     */
    @PreAuthorize("hasRole('END_CUSTOMER')")
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<OfferedProduct> keepOffered(long productId) {
        return products.keep(productId).flatMap(Product::offer);
    }
}
