package de.fisinger.mkm.hosting;

/** In what MKM and Plesk say different things of a hosting. */
public enum DeviationKind {
    /** Somebody suspended it, or gave it back. */
    STATUS,
    /** It has another domain. */
    NAME,
    /** It is on another plan. */
    PLAN,
    /** It belongs to somebody else. */
    OWNER,
    /** It isn't there any more. */
    GONE
}
