package de.fisinger.mkm.hosting;

/** How a deviation was settled. */
enum DeviationOutcome {
    /** MKM took over what Plesk says. */
    ADOPTED,
    /** It was ordered to be put back on Plesk. */
    RESTORED,
    /** It stays so, and nobody is told of it again. */
    FORGOTTEN,
    /** It was gone when it was looked at again. */
    VANISHED
}
