package de.fisinger.mkm.contract;

import static de.fisinger.mkm.list.ListColumn.activeOr;
import static de.fisinger.mkm.list.ListColumn.text;

import de.fisinger.mkm.list.ListStatement;
import org.jspecify.annotations.Nullable;

/**
 * A row of Produktverwaltung: a contract or a domain.
 *
 * @param id unique among both
 * @param contractNumber Vertrag, such as o1441
 * @param productName Produkt; of a domain its name
 * @param note Hinweis
 * @param area Bereich
 * @param active whether it runs
 * @param domain whether it is a domain
 */
public record PortfolioItem(
        long id,
        String contractNumber,
        String productName,
        @Nullable String note,
        String area,
        boolean active,
        boolean domain) {

    /** The list. */
    static final ListStatement<PortfolioItem> STATEMENT = ListStatement.of(
                    PortfolioItem.class,
                    "p.id, p.contractNumber, p.productName, p.note, p.area, p.active, p.domain",
                    "PortfolioEntry p",
                    "p.id")
            .columns(
                    text(
                                    "vertrag",
                                    "contract.number",
                                    "p.contractNumber",
                                    "p.lowerNumber",
                                    PortfolioItem::contractNumber)
                            .width("8rem")
                            .second(),
                    text("produkt", "contract.product", "p.productName", "p.lowerProduct", PortfolioItem::productName)
                            .first(),
                    text("bereich", "contract.area", "p.area", "p.lowerArea", PortfolioItem::area)
                            .second(),
                    activeOr("p.active", PortfolioItem::active, "status.inactive")
                            .width("10rem")
                            .right())
            .searching("p.searchText")
            .orderedBy("vertrag", true);

    /** The address of its detail page. */
    public String address() {
        return domain ? ContractNavigation.domain(contractNumber) : ContractNavigation.contract(contractNumber);
    }
}
