package de.fisinger.mkm.hosting;

import de.fisinger.mkm.customer.CustomerDetails;
import de.fisinger.mkm.plesk.PleskServerInfo;
import org.jspecify.annotations.Nullable;

/**
 * How an end customer reaches a hosting.
 *
 * @param accountId the reseller's account
 * @param customer the MKM-Kunde
 * @param productName Produkt
 * @param domainName the domain
 * @param systemUser the subscription's login, for FTP; null without web hosting
 * @param server where it is
 * @param pleskLogin the customer's login in Plesk
 * @param pleskGuid the customer's identity there; null if MKM has not seen the customer there
 */
record PleskAccess(
        long accountId,
        CustomerDetails customer,
        String productName,
        String domainName,
        @Nullable String systemUser,
        PleskServerInfo server,
        String pleskLogin,
        @Nullable String pleskGuid) {}
