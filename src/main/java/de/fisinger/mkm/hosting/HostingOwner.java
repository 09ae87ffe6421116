package de.fisinger.mkm.hosting;

import de.fisinger.mkm.process.ProcessOwner;
import de.fisinger.mkm.process.TooLateException;
import de.fisinger.mkm.process.WorkKind;
import java.util.List;
import org.springframework.stereotype.Component;

/** What hosting-creation works on. */
@Component
record HostingOwner(HostingRepository hostings, HostingCreation creation, HostingNotices notices)
        implements ProcessOwner {

    @Override
    public WorkKind kind() {
        return HostingProcess.WORK;
    }

    @Override
    public boolean isInWork(long id) {
        return hostings.findById(id).filter(Hosting::isInWork).isPresent();
    }

    @Override
    public List<String> decisions(long id) {
        return isBeingCancelled(id) ? List.of(HostingProcess.CANCELLED) : List.of();
    }

    private boolean isBeingCancelled(long id) {
        return hostings.findById(id)
                .filter(Hosting::isInWork)
                .filter(Hosting::isCancelled)
                .isPresent();
    }

    /** Only the mail can be missing of one that is in use; of what failed nobody is told by mail. */
    @Override
    public void makeUp(long id, int attempt) {
        hostings.findById(id)
                .filter(hosting -> hosting.status().isUsable())
                .ifPresent(_ -> notices.tellReady(id, attempt));
    }

    @Override
    public void cancel(long id, String reason) {
        if (isBeingCancelled(id)) {
            throw new TooLateException("hosting %d is being cancelled already".formatted(id));
        }
        creation.cancel(id, reason);
    }
}
