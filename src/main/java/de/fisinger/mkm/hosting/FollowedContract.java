package de.fisinger.mkm.hosting;

/**
 * A contract below whose reseller somebody may change something on Plesk.
 *
 * @param accountId whose it is
 * @param contractId the contract
 * @param contractNumber what people call it
 * @param resellerLogin its reseller on the server
 * @param copied whether Abonnements was ever read
 */
record FollowedContract(Long accountId, Long contractId, String contractNumber, String resellerLogin, boolean copied) {}
