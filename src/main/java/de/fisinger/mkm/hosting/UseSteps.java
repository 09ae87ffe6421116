package de.fisinger.mkm.hosting;

import de.fisinger.mkm.plesk.PleskUnavailableException;
import de.fisinger.mkm.process.Closing;
import de.fisinger.mkm.process.Fence;
import de.fisinger.mkm.process.JobType;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The steps of use-reading. */
@Component
record UseSteps(UseNotes notes, UnknownSubscriptions unknown, PleskSteps plesk, UseSettings settings) {

    private static final Logger LOG = LoggerFactory.getLogger(UseSteps.class);

    /** How many subscriptions are asked for in one request. */
    private static final int AT_ONCE = 200;

    record Input(long contractId, long accountId) {}

    /**
     * Whether all was read.
     *
     * @param answered whether the server answered
     * @param retryAfter otherwise, how long the model waits, as ISO 8601 has it
     */
    record Answer(boolean answered, String retryAfter) {}

    /**
     * Reads how the hostings of a contract stand on Plesk and what they use, some at once; what was read is kept and compared
     * at once as well. Then it looks for subscriptions that are no hostings here. One that can't be read keeps no other from
     * being read. A server that is away is asked again later and is no incident: nobody waits for it.
     */
    @JobType("plesk.read-use")
    Closing<Answer> read(Input input, Fence fence) {
        var reseller = fence.call(() -> notes.reseller(input.contractId()));
        if (reseller.isEmpty()) {
            return Closing.with(() -> answer(true));
        }
        var serverId = reseller.get().pleskServerId();
        try {
            var after = 0L;
            while (true) {
                var from = after;
                var some = fence.call(() -> notes.next(input.contractId(), from, AT_ONCE));
                if (some.isEmpty()) {
                    break;
                }
                var guids = some.stream().map(HostingUseRepository.Known::guid).toList();
                var readFrom = Instant.now();
                var read = plesk.callWithoutRefusal(serverId, api -> api.subscriptions(guids));
                // in a transaction of its own: what is compared is read again, and locked
                var remarkable = fence.call(() -> notes.remarkable(some, read));
                fence.run(() -> notes.note(input.accountId(), some, remarkable, read, readFrom));
                after = some.getLast().hostingId();
            }
            unknown.search(input.accountId(), input.contractId(), reseller.get(), fence);
        } catch (PleskUnavailableException e) {
            LOG.warn("What the hostings of contract {} use is read later: {}", input.contractId(), e.getMessage());
            return Closing.puttingOff(String.valueOf(e.getMessage()), () -> answer(false));
        }
        return Closing.with(() -> {
            notes.forgetOld(input.accountId());
            return answer(true);
        });
    }

    private Answer answer(boolean answered) {
        return new Answer(answered, settings.retryAfter().toString());
    }

    /** Tells customers and reseller of what is nearly full, once each. */
    @JobType(value = "hosting.tell-of-use", outcome = "read")
    void tell(Input input) {
        notes.tell(input.contractId());
    }
}
