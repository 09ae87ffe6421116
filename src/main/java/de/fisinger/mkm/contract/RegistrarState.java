package de.fisinger.mkm.contract;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * A domain's technical state at the registrar (handbook: Domainzustand).
 *
 * @param verification Verifizierung
 * @param zone Zone
 * @param transferLock Transfer-Lock
 * @param renewalMode Renewal-Mode
 */
@Embeddable
public record RegistrarState(
        @Enumerated(EnumType.STRING) Verification verification,
        @Enumerated(EnumType.STRING) Zone zone,
        @Enumerated(EnumType.STRING) TransferLock transferLock,
        @Enumerated(EnumType.STRING) RenewalMode renewalMode) {

    /** Whether the owner confirmed the e-mail address, as ICANN asks. */
    public enum Verification {
        /** Confirmed. */
        VERIFIED,
        /** The owner was asked. */
        PENDING,
        /** The owner didn't answer in time. */
        FAILED
    }

    /** Whether name servers answer for the domain. */
    public enum Zone {
        /** They do. */
        ACTIVE,
        /** There is no zone. */
        MISSING,
        /** They answer, but wrongly. */
        FAULTY
    }

    /** Whether the domain can be moved to another registrar. */
    public enum TransferLock {
        /** It can't. */
        LOCKED,
        /** It can. */
        UNLOCKED
    }

    /** What happens when the term ends. */
    public enum RenewalMode {
        /** It is renewed. */
        AUTO_RENEW,
        /** It is deleted. */
        AUTO_DELETE,
        /** It isn't renewed. */
        AUTO_EXPIRE
    }
}
