package de.fisinger.mkm.hosting;

import de.fisinger.mkm.plesk.PleskMisconfiguredException;
import de.fisinger.mkm.plesk.PleskRefusedException;
import de.fisinger.mkm.plesk.PleskServers;
import de.fisinger.mkm.process.Fence;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Calls that change something on Plesk, noted at the hosting for as long as they may take effect: a refusal is an answer, a
 * time-out is none. That one came to its end well is noted by the step's closing.
 */
@Component
record PleskChange(PleskServers servers, ProvisioningNotes provisioning) {

    private record Begun<P>(P plan, Optional<Instant> before) {}

    /**
     * Makes one call.
     *
     * @param plan decides what to ask for, in the transaction that notes the call
     * @param call what is asked of Plesk
     * @throws de.fisinger.mkm.process.BusinessError if the hosting was cancelled; then nothing was called
     */
    <P, T> T make(Fence fence, long hostingId, Supplier<P> plan, Function<P, T> call) {
        var begun = fence.call(
                () -> new Begun<>(plan.get(), provisioning.beginPleskChange(hostingId, servers.longestCall())));
        try {
            return call.apply(begun.plan());
        } catch (PleskRefusedException | PleskMisconfiguredException e) {
            fence.run(() -> provisioning.endPleskChange(hostingId, begun.before()));
            throw e;
        }
    }
}
