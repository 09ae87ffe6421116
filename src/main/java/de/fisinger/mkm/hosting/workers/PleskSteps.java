package de.fisinger.mkm.hosting.workers;

import de.fisinger.mkm.hosting.HostingProcess;
import de.fisinger.mkm.hosting.HostingProvisioning;
import de.fisinger.mkm.hosting.ProvisioningOrder;
import de.fisinger.mkm.plesk.PleskApi;
import de.fisinger.mkm.plesk.PleskMisconfiguredException;
import de.fisinger.mkm.plesk.PleskRejectedException;
import de.fisinger.mkm.plesk.PleskServers;
import de.fisinger.mkm.process.BusinessError;
import de.fisinger.mkm.process.OperatorNeededException;
import java.time.Duration;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Calls Plesk for a worker and says in the engine's terms what Plesk's refusals mean. */
@Component
class PleskSteps {

    /** Longer than all calls of a step together: 5 s to connect and 90 s to read, for at most five of them. */
    static final Duration JOB_TIMEOUT = Duration.ofMinutes(8);

    /** Longer than one call. */
    static final Duration LONGEST_CALL = Duration.ofSeconds(100);

    private final PleskServers servers;
    private final HostingProvisioning provisioning;

    PleskSteps(PleskServers servers, HostingProvisioning provisioning) {
        this.servers = servers;
        this.provisioning = provisioning;
    }

    /**
     * Calls Plesk.
     *
     * @throws BusinessError if Plesk refused
     * @throws OperatorNeededException if MKM or Plesk has to be set right first
     */
    <T> T call(ProvisioningOrder order, Function<PleskApi, T> calls) {
        try {
            return calls.apply(servers.api(order.server().id()));
        } catch (PleskRejectedException e) {
            provisioning.endPleskChange(order.hostingId());
            throw new BusinessError(HostingProcess.PROVISIONING_FAILED, RejectionReason.of(order, e));
        } catch (PleskMisconfiguredException e) {
            provisioning.endPleskChange(order.hostingId());
            throw new OperatorNeededException(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * Calls Plesk to take something back: nothing to refuse there, so a refusal needs an operator too.
     *
     * @throws OperatorNeededException if Plesk refused, or has to be set right first
     */
    void takeBack(ProvisioningOrder order, java.util.function.Consumer<PleskApi> calls) {
        try {
            calls.accept(servers.api(order.server().id()));
        } catch (PleskRejectedException | PleskMisconfiguredException e) {
            throw new OperatorNeededException(String.valueOf(e.getMessage()), e);
        }
    }
}
