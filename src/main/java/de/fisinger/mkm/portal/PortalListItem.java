package de.fisinger.mkm.portal;

import de.fisinger.mkm.list.ListStatement;
import org.jspecify.annotations.Nullable;

/**
 * A row of Administration → Portal Templates (handbook: MKM – Portal Template, Template-Übersicht).
 *
 * @param id id of the row
 * @param accountNumber Kundennummer of the reseller
 * @param name Portal Name
 * @param name2 Portal Name 2
 * @param host the URL's host
 */
public record PortalListItem(
        long id,
        String accountNumber,
        String name,
        @Nullable String name2,
        String host) {

    /** Its columns are kundennummer, name, name2 and url. */
    static final ListStatement<PortalListItem> STATEMENT = ListStatement.of(
                    PortalListItem.class,
                    "t.id, a.accountNumber, t.name, t.name2, t.host",
                    "PortalTemplate t join Account a on a.id = t.accountId",
                    "t.id")
            .text("kundennummer", "a.accountNumber")
            .text("name", "t.name")
            .text("name2", "t.name2")
            .text("url", "concat('https://', t.host)")
            .orderedBy("name", false);

    /** URL. */
    public String url() {
        return PortalUrl.Check.url(host);
    }
}
