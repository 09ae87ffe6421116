package de.fisinger.mkm.order;

import static de.fisinger.mkm.list.ListColumn.amount;
import static de.fisinger.mkm.list.ListColumn.choice;
import static de.fisinger.mkm.list.ListColumn.identifier;
import static de.fisinger.mkm.list.ListColumn.text;
import static de.fisinger.mkm.list.ListColumn.time;

import de.fisinger.mkm.hosting.HostingStatus;
import de.fisinger.mkm.list.ListColumn;
import de.fisinger.mkm.list.ListColumn.Place;
import de.fisinger.mkm.list.ListStatement;
import de.fisinger.mkm.product.Price;
import de.fisinger.mkm.product.PricePeriod;
import de.fisinger.mkm.product.ProductType;
import de.fisinger.mkm.product.VatNote;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as pages show it.
 *
 * @param id Nummer
 * @param orderedAt when it was ordered
 * @param customerId the MKM-Kunde
 * @param customerNumber Kundennummer
 * @param lastName of Kunde
 * @param firstName of Kunde
 * @param company Firma
 * @param productName Produkt, as it was called then
 * @param type of the product
 * @param articleId the shop article of a FISINGER.de Produkt
 * @param netPrice Nettopreis in Euro, as it was then
 * @param pricePeriod what that is for
 * @param vatNote what was said of the VAT
 * @param vatPercent how much that was
 * @param domainName the domain that was chosen for a hosting
 * @param status Status
 * @param obstacle why it came back to the reseller after it was accepted
 * @param declineReason why it was declined
 * @param hostingId the hosting
 * @param hostingStatus where that stands
 * @param hostingContract number of the contract it is on
 * @param contractNumber the contract that was assigned
 */
public record OrderItem(
        long id,
        Instant orderedAt,
        long customerId,
        String customerNumber,
        String lastName,
        String firstName,
        @Nullable String company,
        String productName,
        ProductType type,
        @Nullable Long articleId,
        BigDecimal netPrice,
        PricePeriod pricePeriod,
        VatNote vatNote,
        int vatPercent,
        @Nullable String domainName,
        OrderStatus status,
        @Nullable String obstacle,
        @Nullable String declineReason,
        @Nullable Long hostingId,
        @Nullable HostingStatus hostingStatus,
        @Nullable String hostingContract,
        @Nullable String contractNumber) {

    static final String COLUMNS = """
            o.id, o.orderedAt, c.id, c.customerNumber, c.lastName, c.firstName, c.company, o.productName, p.type, p.articleId,
            o.netPrice, o.pricePeriod, o.vatNote, o.vatPercent, o.domainName, o.status, o.obstacle, o.declineReason, o.hostingId, h.status, k.contractNumber,
            a.contractNumber
            """;

    static final String FROM = """
            ProductOrder o join Customer c on c.id = o.customerId join Product p on p.id = o.productId
            left join Hosting h on h.id = o.hostingId left join Contract k on k.id = h.contractId
            left join Contract a on a.id = o.contractId
            """;

    private static final ListColumn<OrderItem> AT = time(
                    "zeit", "order.at", "o.orderedAt", "o.id", OrderItem::orderedAt)
            .width("10rem")
            .second();

    private static final ListColumn<OrderItem> DOMAIN = text("domain", "domain", "o.domainName", OrderItem::domainName);

    private static final ListColumn<OrderItem> PRICE = amount(
                    "preis", "product.net-price", "o.netPrice", OrderItem::netPrice)
            .width("8rem");

    private static final ListColumn<OrderItem> STATUS = choice(
                    "status",
                    "contract.status",
                    "o.status",
                    List.of(OrderStatus.values()),
                    OrderItem::status,
                    "order.status.")
            .right();

    /** The list of the reseller. */
    static final ListStatement<OrderItem> OF_ACCOUNT = ListStatement.of(OrderItem.class, COLUMNS, FROM, "o.id")
            .columns(
                    identifier("nummer", "order.number", "o.id", OrderItem::id).width("6rem"),
                    AT,
                    text(
                            "kunde",
                            "customer",
                            "concat(c.customerNumber, ' ', c.lastName, ' ', c.firstName, ' ', coalesce(c.company, ''))",
                            OrderItem::customer),
                    text("produkt", "product", "o.productName", OrderItem::productName)
                            .first(OrderItem::productAndName),
                    DOMAIN.onlyIn(Place.SEARCH),
                    PRICE,
                    STATUS.width("13rem"))
            .orderedBy("nummer", true);

    /** The list of one customer. */
    static final ListStatement<OrderItem> OF_CUSTOMER = ListStatement.of(OrderItem.class, COLUMNS, FROM, "o.id")
            .columns(
                    AT,
                    text("produkt", "product", "o.productName", OrderItem::productName)
                            .first(),
                    DOMAIN,
                    PRICE,
                    STATUS.width("15rem"))
            .where("o.customerId = :customerId")
            .orderedBy("zeit", true);

    /** Kunde: number and name. */
    public String customer() {
        return customerNumber + " · " + lastName + " " + firstName;
    }

    private String productAndName() {
        return productName + " · " + lastName;
    }

    /** Whether the reseller has to assign a contract. */
    public boolean waitsForContract() {
        return status == OrderStatus.ACCEPTED && type == ProductType.SHOP;
    }

    /** Whether the reseller can still say no. */
    public boolean declinable() {
        return status == OrderStatus.REQUESTED
                || waitsForContract()
                || isStuck()
                || (status == OrderStatus.ACCEPTED && hostingStatus == HostingStatus.TERMINATED);
    }

    /** Whether its hosting couldn't be set up. */
    public boolean isStuck() {
        return status == OrderStatus.ACCEPTED && hostingStatus != null && hostingStatus.isUndone();
    }

    /** The price, as the shop showed it. */
    public String price() {
        return new Price(netPrice, pricePeriod, vatNote, vatPercent, true, null).words();
    }
}
