package de.fisinger.mkm.hosting;

import static de.fisinger.mkm.list.ListColumn.choice;
import static de.fisinger.mkm.list.ListColumn.text;

import de.fisinger.mkm.list.ListStatement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a customer's tab Produkte (handbook: MKM – Kundenverwaltung).
 *
 * @param id of the contract or hosting, unique among both
 * @param type SHOP for a FISINGER.de Produkt, RESELLER for a Reseller Produkt
 * @param name of the product
 * @param contractNumber the contract, or the one the hosting is on
 * @param hostingId the hosting, or null for a contract
 * @param domainName the hosting's domain, if it is known already
 * @param status ACTIVE or INACTIVE of a contract, the {@link HostingStatus} of a hosting
 * @param suspensions Plesk's flags of a hosting, which tell who suspended it
 * @param worstStep the worst of its instance's steps, as {@link Delay#ofSteps} takes it
 */
public record CustomerProductItem(
        String id,
        String type,
        String name,
        String contractNumber,
        @Nullable Long hostingId,
        @Nullable String domainName,
        String status,
        int suspensions,
        @Nullable Integer worstStep) {

    /** The list of a customer. */
    static final ListStatement<CustomerProductItem> OF_CUSTOMER = ListStatement.of(
                    CustomerProductItem.class, """
                    p.id, p.type, p.name, p.contractNumber, p.hostingId, p.domainName, p.status, p.suspensions,
                    """ + Delay.WORST_STEP, "CustomerProduct p", "p.id")
            .columns(
                    choice(
                                    "typ",
                                    "product.type",
                                    "p.type",
                                    List.of("SHOP", "RESELLER"),
                                    CustomerProductItem::type,
                                    "product.type.")
                            .width("13rem")
                            .second(),
                    text("produkt", "product", "p.name", CustomerProductItem::name)
                            .first(),
                    text("vertrag", "contract.number", "p.contractNumber", CustomerProductItem::contractNumber)
                            .width("8rem"),
                    text("domain", "domain", "p.domainName", CustomerProductItem::domainName),
                    choice(
                                    "status",
                                    "contract.status",
                                    "p.status",
                                    ProductStatus.ALL,
                                    CustomerProductItem::status,
                                    ProductStatus::word)
                            .width("11rem")
                            .right())
            .where("p.customerId = :customerId")
            .orderedBy("produkt", false);

    /** Whether it goes on as it should. */
    public Delay delay() {
        return Delay.ofSteps(worstStep);
    }
}
