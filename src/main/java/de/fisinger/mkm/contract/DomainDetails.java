package de.fisinger.mkm.contract;

import org.jspecify.annotations.Nullable;

/**
 * A domain as its page shows it.
 *
 * @param id id of the row
 * @param contractNumber Vertrag
 * @param name Domain
 * @param state Domainzustand
 * @param active Status: aktiv / inaktiv
 * @param registrar Registrar, such as INWX
 * @param customerId the MKM-Kunde to whom it is assigned
 */
public record DomainDetails(
        long id,
        String contractNumber,
        String name,
        RegistrarState state,
        boolean active,
        String registrar,
        @Nullable Long customerId) {}
