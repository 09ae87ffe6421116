package de.fisinger.mkm.serviceaccess;

import de.fisinger.mkm.account.AccountContact;
import java.time.Instant;

/**
 * Who has access to a user's account now (handbook: Profil, Service-Zugriff ist aktiv).
 *
 * @param since Zugriff seit
 * @param provider Kunde, Firma, Adresse, Telefon, Mail
 * @param name Name: who activated it
 */
public record GrantedAccess(Instant since, AccountContact provider, String name) {}
