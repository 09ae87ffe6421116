package de.fisinger.mkm.hosting;

import de.fisinger.mkm.plesk.PleskServerInfo;

/**
 * What the steps need to link a subscription.
 *
 * @param linkingId id of the request
 * @param server the server
 * @param resellerLogin the contract's reseller on it
 * @param subscriptionGuid the subscription's identity on the server
 * @param domainName its main domain when that was asked for
 */
record WantedLink(
        long linkingId, PleskServerInfo server, String resellerLogin, String subscriptionGuid, String domainName) {}
