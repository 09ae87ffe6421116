package de.fisinger.mkm.localstack.plesk;

import org.jspecify.annotations.Nullable;

/** Who sends a packet: the administrator, or a reseller, who sees only what is below them. */
record Caller(@Nullable String reseller) {

    boolean isAdministrator() {
        return reseller == null;
    }

    boolean sees(String resellerLogin) {
        return reseller == null || reseller.equals(resellerLogin);
    }
}
