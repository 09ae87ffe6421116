package de.fisinger.mkm.contract;

/** What a contract is good for. */
public enum ContractKind {
    /** A product of the provider's shop. */
    STANDARD,
    /** A Reseller-Tarif: a reseller on a shared Plesk server. */
    RESELLER_PLAN,
    /** A server of one's own, managed by the provider. */
    MANAGED_SERVER;

    /** Whether hostings can be set up under it. */
    public boolean carriesHostings() {
        return this != STANDARD;
    }
}
