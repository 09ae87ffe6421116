package de.fisinger.mkm.hosting;

import de.fisinger.mkm.contract.PleskReseller;
import de.fisinger.mkm.plesk.PleskApi;
import de.fisinger.mkm.plesk.PleskMisconfiguredException;
import de.fisinger.mkm.plesk.PleskRefusedException;
import de.fisinger.mkm.plesk.PleskServers;
import de.fisinger.mkm.process.BusinessError;
import de.fisinger.mkm.process.OperatorNeededException;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Calls Plesk for a step of any process and says in the engine's terms what Plesk's refusals mean. */
@Component
record PleskSteps(PleskServers servers) {

    /** The server of a contract, as steps take turns at it. */
    static String system(PleskReseller reseller) {
        return "plesk-" + reseller.pleskServerId();
    }

    /** The same for what reads for minutes and nobody waits for, so that it keeps no order waiting. */
    static String readings(PleskReseller reseller) {
        return system(reseller) + "-readings";
    }

    /**
     * Calls Plesk for what it may refuse.
     *
     * @param reason what a refusal means, in words for the reseller
     * @throws BusinessError if Plesk refused
     * @throws OperatorNeededException if MKM or Plesk has to be set right first
     */
    <T> T call(long serverId, Function<PleskRefusedException, String> reason, Function<PleskApi, T> calls) {
        try {
            return calls.apply(servers.api(serverId));
        } catch (PleskRefusedException e) {
            throw new BusinessError(reason.apply(e));
        } catch (PleskMisconfiguredException e) {
            throw new OperatorNeededException(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * Calls Plesk for what it has no reason to refuse, such as reading, or taking something back.
     *
     * @throws OperatorNeededException if Plesk refused, or has to be set right first
     */
    <T> T callWithoutRefusal(long serverId, Function<PleskApi, T> calls) {
        try {
            return calls.apply(servers.api(serverId));
        } catch (PleskRefusedException | PleskMisconfiguredException e) {
            throw new OperatorNeededException(String.valueOf(e.getMessage()), e);
        }
    }
}
