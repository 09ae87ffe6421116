package de.fisinger.mkm.contract;

import static de.fisinger.mkm.list.ListColumn.activeOr;
import static de.fisinger.mkm.list.ListColumn.choice;
import static de.fisinger.mkm.list.ListColumn.text;

import de.fisinger.mkm.list.ListColumn;
import de.fisinger.mkm.list.ListStatement;
import java.util.List;

/**
 * A row of a customer's tab Domains.
 *
 * @param id id of the row
 * @param contractNumber Vertrag
 * @param name Domain
 * @param state Domainzustand
 * @param active Status: aktiv / inaktiv
 * @param registrar Registrar, such as INWX
 */
public record DomainListItem(
        long id, String contractNumber, String name, RegistrarState state, boolean active, String registrar) {

    private static final ListColumn<DomainListItem> NAME =
            text("domain", "domain", "d.name", DomainListItem::name).first();

    private static final ListColumn<DomainListItem> STATE = choice(
                    "zustand",
                    "domain.state",
                    "d.state.verification",
                    List.of(RegistrarState.Verification.values()),
                    DomainListItem::verification,
                    "domain.verification.")
            .second();

    private static final ListColumn<DomainListItem> STATUS = activeOr(
                    "d.active", DomainListItem::active, "status.inactive")
            .width("8rem")
            .right();

    /** A customer's list for the reseller. */
    static final ListStatement<DomainListItem> OF_CUSTOMER = statement()
            .columns(
                    text("vertrag", "contract.number", "d.contractNumber", DomainListItem::contractNumber)
                            .width("8rem")
                            .second(),
                    NAME,
                    STATE.width("20rem"),
                    STATUS,
                    text("registrar", "domain.registrar", "d.registrar", DomainListItem::registrar)
                            .width("8rem")
                            .second())
            .orderedBy("domain", false);

    /** The customer's own list. */
    static final ListStatement<DomainListItem> OWN =
            statement().columns(NAME, STATE).orderedBy("domain", false);

    private static ListStatement<DomainListItem> statement() {
        return ListStatement.of(
                        DomainListItem.class,
                        "d.id, d.contractNumber, d.name, d.state, d.active, d.registrar",
                        "Domain d",
                        "d.id")
                .where("d.customerId = :customerId");
    }

    private RegistrarState.Verification verification() {
        return state.verification();
    }
}
