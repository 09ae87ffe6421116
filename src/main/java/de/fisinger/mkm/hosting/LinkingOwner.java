package de.fisinger.mkm.hosting;

import de.fisinger.mkm.process.ProcessOwner;
import de.fisinger.mkm.process.TooLateException;
import de.fisinger.mkm.process.WorkKind;
import de.fisinger.mkm.process.Works;
import org.springframework.stereotype.Component;

/** What subscription-linking works on. */
@Component
record LinkingOwner(LinkingRepository linkings, Works works) implements ProcessOwner {

    @Override
    public WorkKind kind() {
        return LinkingProcess.WORK;
    }

    @Override
    public boolean isInWork(long id) {
        return linkings.findById(id).filter(Linking::isInWork).isPresent();
    }

    @Override
    public void cancel(long id, String reason) {
        works.cancel(LinkingProcess.WORK, id);
        linkings.lock(id)
                .filter(Linking::isInWork)
                .orElseThrow(() -> new TooLateException("linking %d has ended".formatted(id)))
                .refuse(reason);
    }
}
