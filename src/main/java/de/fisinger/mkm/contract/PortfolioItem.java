package de.fisinger.mkm.contract;

import de.fisinger.mkm.list.ListStatement;
import java.util.List;
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

    /** Its columns are vertrag, produkt, bereich and status. */
    static final ListStatement<PortfolioItem> STATEMENT = ListStatement.of(
                    PortfolioItem.class,
                    "p.id, p.contractNumber, p.productName, p.note, p.area, p.active, p.domain",
                    "PortfolioEntry p",
                    "p.id")
            .text("vertrag", "p.contractNumber", "p.lowerNumber")
            .text("produkt", "p.productName", "p.lowerProduct")
            .text("bereich", "p.area", "p.lowerArea")
            .choice("status", "p.active", List.of(true, false))
            .searching("p.searchText")
            .orderedBy("vertrag", true);

    /** The address of its detail page. */
    public String address() {
        return domain ? ContractNavigation.domain(contractNumber) : ContractNavigation.contract(contractNumber);
    }
}
