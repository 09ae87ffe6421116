package de.fisinger.mkm.hosting;

import de.fisinger.mkm.customer.CustomerDetails;
import de.fisinger.mkm.plesk.PleskServerInfo;
import de.fisinger.mkm.product.HostingPlan;

/**
 * What the steps need to set a hosting up.
 *
 * @param hostingId id of the hosting
 * @param subscriptionExternalId by which the subscription is found again on Plesk
 * @param server the server
 * @param resellerLogin the contract's reseller on it
 * @param customer the MKM-Kunde
 * @param plan the product's plan
 * @param domainName the domain chosen at present
 * @param login the login chosen at present
 * @param ownDomain whether the reseller asked for that domain, so that no other will do
 */
record WantedHosting(
        long hostingId,
        String subscriptionExternalId,
        PleskServerInfo server,
        String resellerLogin,
        CustomerDetails customer,
        HostingPlan plan,
        String domainName,
        String login,
        boolean ownDomain) {}
