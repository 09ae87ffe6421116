package de.fisinger.mkm.hosting.workers;

import de.fisinger.mkm.hosting.HostingProcess;
import de.fisinger.mkm.hosting.HostingProvisioning;
import de.fisinger.mkm.hosting.ProvisioningOrder;
import de.fisinger.mkm.plesk.PleskApi;
import de.fisinger.mkm.plesk.PleskMisconfiguredException;
import de.fisinger.mkm.plesk.PleskRejectedException;
import de.fisinger.mkm.plesk.PleskServerInfo;
import de.fisinger.mkm.plesk.PleskServers;
import de.fisinger.mkm.process.BusinessError;
import de.fisinger.mkm.process.OperatorNeededException;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Calls Plesk for a worker and says in the engine's terms what Plesk's refusals mean. */
@Component
class PleskSteps {

    /** Longer than all calls of a step together: 5 s to connect and 90 s to read, for at most five of them. */
    static final String JOB_TIMEOUT = "PT8M";

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
    <T> T call(ProvisioningOrder order, RejectionReason.Purpose purpose, Function<PleskApi, T> calls) {
        try {
            return calls.apply(servers.api(order.server().id()));
        } catch (PleskRejectedException e) {
            throw new BusinessError(HostingProcess.PROVISIONING_FAILED, RejectionReason.of(order, purpose, e));
        } catch (PleskMisconfiguredException e) {
            throw new OperatorNeededException(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * Makes one call that changes something on Plesk, noted at the hosting for as long as it may take effect: a refusal is
     * an answer, a time-out is none.
     *
     * @throws BusinessError if the order was cancelled; then nothing was called
     */
    void change(ProvisioningOrder order, long instance, Runnable call) {
        var before = provisioning.beginPleskChange(order.hostingId(), instance, servers.longestCall());
        try {
            call.run();
            provisioning.endPleskChange(order.hostingId(), instance, Optional.empty());
        } catch (PleskRejectedException | PleskMisconfiguredException e) {
            provisioning.endPleskChange(order.hostingId(), instance, before);
            throw e;
        }
    }

    /**
     * Calls Plesk for what it has no reason to refuse, such as reading, or taking something back.
     *
     * @throws OperatorNeededException if Plesk refused, or has to be set right first
     */
    <T> T withoutRefusal(PleskServerInfo server, Function<PleskApi, T> calls) {
        try {
            return calls.apply(servers.api(server.id()));
        } catch (PleskRejectedException | PleskMisconfiguredException e) {
            throw new OperatorNeededException(String.valueOf(e.getMessage()), e);
        }
    }
}
