package de.fisinger.mkm.hosting;

import de.fisinger.mkm.plesk.PleskException;
import de.fisinger.mkm.plesk.PleskServers;
import de.fisinger.mkm.plesk.PleskUnavailableException;
import de.fisinger.mkm.process.Fence;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Calls that change something on Plesk, one after the other, each noted at the hosting for as long as it may take effect: a
 * refusal is an answer, a time-out is none. That one came to its end well is noted by the step's closing.
 */
@Component
record PleskChange(PleskServers servers, ProvisioningNotes provisioning) {

    /**
     * Makes one call.
     *
     * @param plan decides what to ask for, in the transaction that notes the call
     * @param call what is asked of Plesk
     * @throws de.fisinger.mkm.process.BusinessError if the hosting was cancelled; then nothing was called
     * @throws de.fisinger.mkm.process.TryLaterException while a call before it may still take effect: nothing was called
     */
    <P, T> T make(Fence fence, long hostingId, Supplier<P> plan, Function<P, T> call) {
        var wanted = fence.call(() -> {
            var planned = plan.get();
            provisioning.beginPleskChange(hostingId, servers.longestCall());
            return planned;
        });
        try {
            return call.apply(wanted);
        } catch (PleskException e) {
            if (!(e instanceof PleskUnavailableException unavailable) || unavailable.isOver()) {
                fence.run(() -> provisioning.endPleskChange(hostingId));
            }
            throw e;
        }
    }
}
