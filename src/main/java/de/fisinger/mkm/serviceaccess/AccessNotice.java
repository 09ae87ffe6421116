package de.fisinger.mkm.serviceaccess;

import de.fisinger.mkm.account.AccountContact;
import de.fisinger.mkm.account.Person;
import org.jspecify.annotations.Nullable;

/**
 * What both sides are told of a service access.
 *
 * @param isActive whether it is active now
 * @param customerAccountId id of the account that granted it
 * @param customer the account that granted it
 * @param grantor the user who granted it; null if deleted
 * @param provider the account that has it
 * @param activator the user who activated it; null if deleted
 */
record AccessNotice(
        boolean isActive,
        long customerAccountId,
        AccountContact customer,
        @Nullable Person grantor,
        AccountContact provider,
        @Nullable Person activator) {}
