package de.fisinger.mkm.hosting;

/** In what MKM and Plesk say different things. */
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
    GONE,
    /** It is a subscription that is no hosting here. */
    UNKNOWN
}
