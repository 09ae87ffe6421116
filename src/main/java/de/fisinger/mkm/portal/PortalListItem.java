package de.fisinger.mkm.portal;

import static de.fisinger.mkm.list.ListColumn.text;

import de.fisinger.mkm.list.ListColumn;
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

    private static final ListColumn<PortalListItem> NAME =
            text("name", "portal.name", "t.name", PortalListItem::name).first();

    private static final ListColumn<PortalListItem> NAME_2 =
            text("name2", "portal.name2", "t.name2", PortalListItem::name2);

    private static final ListColumn<PortalListItem> URL = text(
                    "url", "portal.url.column", "concat('https://', t.host)", PortalListItem::url)
            .second();

    /** The list of a reseller. */
    static final ListStatement<PortalListItem> OF_ACCOUNT =
            statement().columns(NAME, NAME_2, URL).orderedBy("name", false);

    /** The list of all resellers. */
    static final ListStatement<PortalListItem> OF_ALL_ACCOUNTS = statement()
            .columns(
                    text("kundennummer", "customer.number", "a.accountNumber", PortalListItem::accountNumber)
                            .width("10rem")
                            .first(),
                    NAME,
                    NAME_2,
                    URL)
            .orderedBy("name", false);

    private static ListStatement<PortalListItem> statement() {
        return ListStatement.of(
                PortalListItem.class,
                "t.id, a.accountNumber, t.name, t.name2, t.host",
                "PortalTemplate t join Account a on a.id = t.accountId",
                "t.id");
    }

    /** URL. */
    public String url() {
        return PortalUrl.Check.url(host);
    }
}
