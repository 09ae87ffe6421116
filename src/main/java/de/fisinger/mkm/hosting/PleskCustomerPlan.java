package de.fisinger.mkm.hosting;

import de.fisinger.mkm.plesk.OwnerDetails;
import de.fisinger.mkm.plesk.PleskApi;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The Plesk customer that a hosting is to belong to.
 *
 * @param id id of MKM's row
 * @param externalId by which it is found again on Plesk
 * @param identity its guid on Plesk, whoever made it; null until MKM has seen it there
 * @param isRecognised whether MKM didn't make it; then it has no external id
 * @param login its login, as far as MKM knows
 */
record PleskCustomerPlan(
        long id, String externalId, @Nullable String identity, boolean isRecognised, String login) {

    /** Looks for it on its server: by its identity where that is known, whatever somebody made of its external id. */
    Optional<OwnerDetails> find(PleskApi api) {
        return identity == null ? api.findOwnerByExternalId(externalId) : api.findOwnerByGuid(identity);
    }

    /** Whether a customer with our id is this one: by the identity, or before that is known, by a login that MKM gives. */
    boolean is(OwnerDetails found) {
        return identity == null ? PleskCustomer.isNameOf(id, found.login()) : identity.equals(found.guid());
    }
}
