package de.fisinger.mkm.ui;

import java.util.Optional;

/** Port: whose portal the page that is being made belongs to. */
public interface Brands {

    /** The brand of the reseller under whose address it was opened; empty: the provider's own portal. */
    Optional<Brand> current();
}
