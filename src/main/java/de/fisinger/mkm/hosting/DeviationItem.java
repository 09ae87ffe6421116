package de.fisinger.mkm.hosting;

import java.time.Instant;

/**
 * A deviation as a hosting's page shows it.
 *
 * @param id its id
 * @param kind in what it is
 * @param here what MKM says, in words
 * @param there what Plesk says, in words
 * @param foundAt when it was found
 * @param adoptable whether MKM can take over what Plesk says
 * @param restorable whether it can be ordered to be put back on Plesk
 */
public record DeviationItem(
        long id,
        DeviationKind kind,
        String here,
        String there,
        Instant foundAt,
        boolean adoptable,
        boolean restorable) {}
