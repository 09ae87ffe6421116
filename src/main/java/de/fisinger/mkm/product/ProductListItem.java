package de.fisinger.mkm.product;

import static de.fisinger.mkm.list.ListColumn.activeOr;
import static de.fisinger.mkm.list.ListColumn.choice;
import static de.fisinger.mkm.list.ListColumn.exported;
import static de.fisinger.mkm.list.ListColumn.identifier;
import static de.fisinger.mkm.list.ListColumn.number;
import static de.fisinger.mkm.list.ListColumn.text;

import de.fisinger.mkm.list.ListStatement;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the Produktübersicht (handbook: MKM – Produkte).
 *
 * @param id Interne Produkt-ID
 * @param type Typ
 * @param shopPage https address of the article's page in the shop, of a FISINGER.de Produkt
 * @param name Produkt
 * @param netPrice Nettopreis in Euro
 * @param active Status
 * @param planState how the plan was found in Plesk last
 * @param planName the plan's name when the product was made, of a Reseller Produkt
 * @param planNameNow the plan's name by now, if it was renamed
 * @param customers Nutzung: how many customers have it
 */
public record ProductListItem(
        long id,
        ProductType type,
        @Nullable String shopPage,
        String name,
        BigDecimal netPrice,
        boolean active,
        PlanState planState,
        @Nullable String planName,
        @Nullable String planNameNow,
        long customers) {

    /** The list. */
    static final ListStatement<ProductListItem> STATEMENT = ListStatement.of(
                    ProductListItem.class,
                    "p.id, p.type, a.page, p.name, p.netPrice, p.active, p.planState, p.planName, p.planNameNow,"
                            + " u.customers",
                    "Product p join ProductUsage u on u.productId = p.id left join Article a on a.id = p.articleId",
                    "p.id")
            .columns(
                    identifier("id", "product.id", "p.id", ProductListItem::id).width("6rem"),
                    choice(
                                    "typ",
                                    "product.type",
                                    "p.type",
                                    List.of(ProductType.SHOP, ProductType.RESELLER),
                                    ProductListItem::type,
                                    "product.type.")
                            .width("14rem")
                            .second(),
                    text("produkt", "product", "p.name", ProductListItem::name).first(),
                    activeOr("p.active", ProductListItem::active, "status.inactive")
                            .width("9rem")
                            .right(),
                    number("nutzung", "product.usage", "u.customers", ProductListItem::customers)
                            .width("8rem")
                            .second(),
                    exported("preis", "product.net-price", ProductListItem::netPrice))
            .where("p.deleted = false")
            .orderedBy("id", true);

    /** Whether nobody has it, so that it can be deleted. */
    public boolean deletable() {
        return customers == 0;
    }
}
