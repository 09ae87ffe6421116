package de.fisinger.mkm.hosting;

import de.fisinger.mkm.process.ProcessOwner;
import de.fisinger.mkm.process.TooLateException;
import de.fisinger.mkm.process.WorkKind;
import de.fisinger.mkm.process.Works;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What hosting-deviation works on. Support that ends it has it forgotten. */
@Component
record DeviationOwner(DeviationRepository deviations, Works works) implements ProcessOwner {

    @Override
    public WorkKind kind() {
        return DeviationProcess.WORK;
    }

    @Override
    public boolean isInWork(long id) {
        return deviations.findById(id).filter(Deviation::isOpen).isPresent();
    }

    @Override
    public void cancel(long id, String reason) {
        works.cancel(DeviationProcess.WORK, id);
        deviations
                .lock(id)
                .filter(Deviation::isOpen)
                .orElseThrow(() -> new TooLateException("deviation %d is settled".formatted(id)))
                .settle(DeviationOutcome.FORGOTTEN, reason, Instant.now());
    }
}
