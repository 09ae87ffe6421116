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
 * @param guid its identity on Plesk if MKM didn't make it; then it has no external id
 * @param madeGuid its identity on Plesk once MKM has seen what it made
 * @param login its login, as far as MKM knows
 */
record PleskCustomerPlan(
        long id,
        String externalId,
        @Nullable String guid,
        @Nullable String madeGuid,
        String login) {

    /** Its identity, whoever made it; null until MKM has seen it. */
    @Nullable
    String identity() {
        return guid == null ? madeGuid : guid;
    }

    /** Looks for it on its server. */
    Optional<OwnerDetails> find(PleskApi api) {
        return guid == null ? api.findOwnerByExternalId(externalId) : api.findOwnerByGuid(guid);
    }

    /** Whether a customer with our id is this one: by the identity, or before that is known, by a login that MKM gives. */
    boolean is(OwnerDetails found) {
        var known = identity();
        return known == null ? PleskCustomer.isNameOf(id, found.login()) : known.equals(found.guid());
    }
}
