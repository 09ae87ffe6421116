package de.fisinger.mkm.hosting;

import de.fisinger.mkm.customer.CustomerDetails;
import de.fisinger.mkm.plesk.PleskServerInfo;

/**
 * How an end customer reaches a hosting.
 *
 * @param accountId the reseller's account
 * @param customer the MKM-Kunde
 * @param productName Produkt
 * @param domainName the domain
 * @param systemUser the subscription's login, for FTP
 * @param server where it is
 * @param pleskLogin the customer's login in Plesk
 */
record PleskAccess(
        long accountId,
        CustomerDetails customer,
        String productName,
        String domainName,
        String systemUser,
        PleskServerInfo server,
        String pleskLogin) {}
