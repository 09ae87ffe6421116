package de.fisinger.mkm.hosting;

import de.fisinger.mkm.process.ProcessOwner;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What subscription-linking works on. */
@Component
class LinkingOwner implements ProcessOwner {

    private final LinkingRepository linkings;

    LinkingOwner(LinkingRepository linkings) {
        this.linkings = linkings;
    }

    @Override
    public String kind() {
        return "linking";
    }

    @Override
    public List<Linking> unfinished(Instant before) {
        return linkings.unfinished(before);
    }

    @Override
    public Optional<Linking> find(long id) {
        return linkings.findById(id);
    }

    @Override
    public Optional<Linking> lock(long id) {
        return linkings.lock(id);
    }

    @Override
    public boolean cancel(long id, String reason) {
        linkings.lock(id)
                .orElseThrow(() -> new IllegalStateException("no such linking"))
                .refuse(reason);
        return false;
    }
}
