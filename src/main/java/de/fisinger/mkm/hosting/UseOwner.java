package de.fisinger.mkm.hosting;

import de.fisinger.mkm.process.ProcessOwner;
import de.fisinger.mkm.process.TooLateException;
import de.fisinger.mkm.process.WorkKind;
import de.fisinger.mkm.process.Works;
import org.springframework.stereotype.Component;

/** What use-reading works on: contracts. */
@Component
record UseOwner(UseReadingRepository readings, Works works) implements ProcessOwner {

    @Override
    public WorkKind kind() {
        return UseProcess.WORK;
    }

    @Override
    public boolean isInWork(long id) {
        return readings.findById(id).filter(UseReading::isOpen).isPresent();
    }

    @Override
    public void cancel(long id, String reason) {
        works.cancel(UseProcess.WORK, id);
        readings.lock(id)
                .filter(UseReading::isOpen)
                .orElseThrow(() -> new TooLateException("the reading of contract %d has ended".formatted(id)))
                .end();
    }
}
