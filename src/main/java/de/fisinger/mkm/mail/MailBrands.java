package de.fisinger.mkm.mail;

import java.util.Optional;

/** Port: the brands of accounts that have one. */
public interface MailBrands {

    /**
     * The brand of an account, read with the rights of that account.
     *
     * @return empty if its end customers get the provider's mails
     */
    Optional<MailBrand> of(long accountId);

    /** The own mail server of the account in whose name code runs; empty if it has none. */
    Optional<MailServer> serverOfCurrent();
}
