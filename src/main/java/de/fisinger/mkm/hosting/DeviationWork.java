package de.fisinger.mkm.hosting;

import de.fisinger.mkm.process.NewWork;
import de.fisinger.mkm.process.Works;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A deviation and its process instance begin and end together, in the transaction of whoever finds or settles it. */
@Component
record DeviationWork(DeviationRepository deviations, Works works) {

    /**
     * Begins one that was found.
     *
     * @param title what its instance is about, in words
     * @param customerId whose hosting it is; null if it is nobody's
     */
    void begin(Deviation found, long accountId, String title, @Nullable Long customerId) {
        var deviation = deviations.saveAndFlush(found);
        works.start(new NewWork(DeviationProcess.WORK, deviation.id(), accountId, title, customerId));
    }

    /**
     * Ends one.
     *
     * @param by who decided
     */
    void settle(Deviation deviation, DeviationOutcome outcome, String by) {
        deviation.settle(outcome, by, Instant.now());
        deviations.saveAndFlush(deviation);
        works.tell(DeviationProcess.WORK, deviation.id(), DeviationProcess.SETTLED);
    }

    /** Ends one about which nobody has to decide any more. */
    void settle(Deviation deviation, DeviationOutcome outcome) {
        settle(deviation, outcome, "MKM");
    }
}
