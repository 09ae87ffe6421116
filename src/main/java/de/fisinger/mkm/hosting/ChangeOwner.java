package de.fisinger.mkm.hosting;

import de.fisinger.mkm.process.ProcessOwner;
import de.fisinger.mkm.process.TooLateException;
import de.fisinger.mkm.process.WorkKind;
import de.fisinger.mkm.process.Works;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the four processes that change a hosting work on. */
record ChangeOwner(
        WorkKind kind, HostingChangeRepository changes, HostingRepository hostings, ChangeNotes notes, Works works)
        implements ProcessOwner {

    @Override
    public boolean isInWork(long id) {
        return changes.findById(id).filter(HostingChange::isOpen).isPresent();
    }

    @Override
    public Map<String, Object> variables(long id) {
        var change = changes.findById(id).orElseThrow();
        return change.variables(hostings.findById(change.hostingId())
                .filter(hosting -> hosting.status() == HostingStatus.TERMINATING)
                .isPresent());
    }

    /** What was removed from the server can't be had back, so that is brought to its end. */
    @Override
    public void cancel(long id, String reason) {
        works.cancel(kind, id);
        var isLate = changes.findById(id)
                .filter(HostingChange::isOpen)
                .flatMap(change -> hostings.lock(change.hostingId()))
                .filter(hosting -> hosting.status() != HostingStatus.TERMINATING)
                .isEmpty();
        if (isLate) {
            throw new TooLateException("change %d has ended, or can't be taken back".formatted(id));
        }
        notes.refuse(id, reason);
    }

    /** One for each kind. */
    @Configuration(proxyBeanMethods = false)
    static class Kinds {

        private final HostingChangeRepository changes;
        private final HostingRepository hostings;
        private final ChangeNotes notes;
        private final Works works;

        Kinds(HostingChangeRepository changes, HostingRepository hostings, ChangeNotes notes, Works works) {
            this.changes = changes;
            this.hostings = hostings;
            this.notes = notes;
            this.works = works;
        }

        private ChangeOwner of(WorkKind kind) {
            return new ChangeOwner(kind, changes, hostings, notes, works);
        }

        @Bean
        ChangeOwner suspensionOwner() {
            return of(SuspensionProcess.WORK);
        }

        @Bean
        ChangeOwner reactivationOwner() {
            return of(ReactivationProcess.WORK);
        }

        @Bean
        ChangeOwner planChangeOwner() {
            return of(PlanChangeProcess.WORK);
        }

        @Bean
        ChangeOwner terminationOwner() {
            return of(TerminationProcess.WORK);
        }
    }
}
