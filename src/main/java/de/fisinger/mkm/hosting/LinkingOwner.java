package de.fisinger.mkm.hosting;

import de.fisinger.mkm.process.ProcessOwner;
import de.fisinger.mkm.process.TooLateException;
import de.fisinger.mkm.process.WorkKind;
import org.springframework.stereotype.Component;

/** What subscription-linking works on. */
@Component
class LinkingOwner implements ProcessOwner {

    private final LinkingRepository linkings;

    LinkingOwner(LinkingRepository linkings) {
        this.linkings = linkings;
    }

    @Override
    public WorkKind kind() {
        return LinkingProcess.WORK;
    }

    @Override
    public boolean isInWork(long id) {
        return linkings.findById(id).filter(Linking::isInWork).isPresent();
    }

    @Override
    public boolean cancel(long id, String reason) {
        linkings.lock(id)
                .filter(Linking::isInWork)
                .orElseThrow(() -> new TooLateException("linking %d has ended".formatted(id)))
                .refuse(reason);
        return false;
    }
}
