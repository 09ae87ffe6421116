package de.fisinger.mkm.hosting;

import org.jspecify.annotations.Nullable;

/**
 * A hosting of which MKM and Plesk say different things.
 *
 * @param id its id
 * @param domainName its domain, as MKM knows it
 */
public record DeviatingHosting(long id, @Nullable String domainName) {}
