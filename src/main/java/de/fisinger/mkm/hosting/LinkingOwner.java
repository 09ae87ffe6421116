package de.fisinger.mkm.hosting;

import de.fisinger.mkm.process.MessageOutbox;
import de.fisinger.mkm.process.ProcessOwner;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** What subscription-linking works on. */
@Component
class LinkingOwner implements ProcessOwner {

    private final LinkingRepository linkings;
    private final MessageOutbox outbox;

    LinkingOwner(LinkingRepository linkings, MessageOutbox outbox) {
        this.linkings = linkings;
        this.outbox = outbox;
    }

    @Override
    public String kind() {
        return "linking";
    }

    @Override
    public List<OpenWork> open(Instant before) {
        return linkings.findByStatusAndRequestedAtBeforeOrderById(LinkingStatus.REQUESTED, before).stream()
                .map(Linking::openWork)
                .toList();
    }

    @Override
    public boolean isInHandsOf(long id, long processInstanceKey) {
        return linkings.findById(id)
                .filter(linking -> linking.isClaimableBy(processInstanceKey))
                .isPresent();
    }

    @Override
    public void startAgain(long id) {
        linkings.lock(id).ifPresent(linking -> {
            linking.release();
            outbox.publish(linking.startMessage().again());
        });
    }

    @Override
    public boolean cancel(long id, String reason) {
        linkings.lock(id)
                .orElseThrow(() -> new IllegalStateException("no such linking"))
                .refuse(reason);
        return false;
    }
}
