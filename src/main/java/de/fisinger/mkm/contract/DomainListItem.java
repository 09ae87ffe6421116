package de.fisinger.mkm.contract;

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

    /** Its columns are vertrag, domain, zustand, status and registrar. */
    static final ListStatement<DomainListItem> OF_CUSTOMER = ListStatement.of(
                    DomainListItem.class,
                    "d.id, d.contractNumber, d.name, d.state, d.active, d.registrar",
                    "Domain d",
                    "d.id")
            .text("vertrag", "d.contractNumber")
            .text("domain", "d.name")
            .choice("zustand", "d.state.verification", List.of(RegistrarState.Verification.values()))
            .choice("status", "d.active", List.of(true, false))
            .text("registrar", "d.registrar")
            .where("d.customerId = :customerId")
            .orderedBy("domain", false);
}
