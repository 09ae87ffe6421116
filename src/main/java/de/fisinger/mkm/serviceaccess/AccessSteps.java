package de.fisinger.mkm.serviceaccess;

import de.fisinger.mkm.process.JobType;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The steps of service-access. Who was never told that an access was activated isn't told that it has ended. */
@Component
record AccessSteps(ServiceAccessRepository accesses, AccessNotices notices) {

    record Input(long accessId) {}

    /** Asks for the mails to both sides that the access was activated; once, also if an instance was lost. */
    @JobType("serviceaccess.notify-granted")
    void notifyGranted(Input input) {
        var access = accesses.lock(input.accessId()).orElseThrow();
        if (access.isActive() && !access.isTold()) {
            notices.tellGranted(access);
            access.told(Instant.now());
        }
    }

    /** Asks for the mails to both sides that the access has ended. */
    @JobType(value = "serviceaccess.notify-revoked", outcome = "revoked")
    void notifyRevoked(Input input) {
        var access = accesses.lock(input.accessId()).orElseThrow();
        if (access.isActive()) {
            throw new IllegalStateException("service access %d is active".formatted(input.accessId()));
        }
        if (access.isTold()) {
            notices.tellRevoked(access);
        }
    }
}
