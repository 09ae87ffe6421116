package de.fisinger.mkm.hosting;

import de.fisinger.mkm.plesk.PleskServerInfo;
import org.jspecify.annotations.Nullable;

/**
 * A hosting at which something is changed, with where it is.
 *
 * @param hostingId the hosting
 * @param server its server
 * @param resellerLogin the contract's reseller there
 * @param guid its subscription's identity
 * @param domainName the subscription's domain, as MKM knows it
 * @param ownerLogin whose it is on Plesk, as MKM knows it; null if that wasn't read yet
 * @param kind what is to change
 * @param status where the hosting stands
 * @param planGuid the plan on which the subscription is, as MKM knows it; null if that wasn't read yet
 * @param isUnanswered whether something was asked of Plesk whose answer is not known
 */
record ChangeTarget(
        long hostingId,
        PleskServerInfo server,
        String resellerLogin,
        String guid,
        String domainName,
        @Nullable String ownerLogin,
        ChangeKind kind,
        HostingStatus status,
        @Nullable String planGuid,
        boolean isUnanswered) {}
