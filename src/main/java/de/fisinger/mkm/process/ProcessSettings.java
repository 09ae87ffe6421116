package de.fisinger.mkm.process;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the engine is and how patient MKM is with it.
 *
 * @param grpcAddress Zeebe's gateway
 * @param restAddress Zeebe's REST address
 * @param user MKM's user at the engine; empty: the engine asks for none
 * @param password its password
 * @param backOff the waits between the tries of a job that failed, the last for all that follow
 * @param callsAtOnce how many steps call the same other system at once, such as a Plesk server
 * @param overdueAfter how long a step may take before the watchdog names it
 * @param reconcileAfter how old something has to be that database and engine say differently, before it is put right
 * @param reconcileEvery how often database and engine are compared
 * @param keepEnded how long instances that ended are shown
 */
@ConfigurationProperties("mkm.process")
record ProcessSettings(
        URI grpcAddress,
        URI restAddress,
        String user,
        String password,
        List<Duration> backOff,
        int callsAtOnce,
        Duration overdueAfter,
        Duration reconcileAfter,
        Duration reconcileEvery,
        Duration keepEnded) {

    ProcessSettings {
        if (backOff.isEmpty() || backOff.stream().anyMatch(wait -> !wait.isPositive())) {
            throw new IllegalArgumentException("mkm.process.back-off has to name waits longer than zero");
        }
        if (callsAtOnce < 1) {
            throw new IllegalArgumentException("mkm.process.calls-at-once has to be at least 1");
        }
        backOff = List.copyOf(backOff);
    }

    /** The wait before the next try, after so many tries have failed. */
    Duration waitAfter(int failedTries) {
        return backOff.get(Math.clamp(failedTries - 1L, 0, backOff.size() - 1));
    }
}
