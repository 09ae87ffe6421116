package de.fisinger.mkm.hosting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import de.fisinger.mkm.hosting.ChangeKind;
import de.fisinger.mkm.hosting.WantedChange;
import java.util.List;

/** What somebody says about a change before it is ordered, for one hosting or for several. */
sealed interface ChangeForm permits SuspensionForm, ReactivationForm, PlanChangeForm, AlignmentForm, TerminationForm {

    /** The fields as they are shown. */
    Component shown();

    /** The fields whose content is lost when nothing is ordered. */
    List<HasValue<?, ?>> fields();

    /** Checks the fields and says at each what is wrong with it. */
    boolean isComplete();

    /** The change of one of the hostings. */
    WantedChange of(ChosenHosting hosting);

    /** Makes the form of a change. */
    static ChangeForm of(ChangeKind kind, List<ChosenHosting> hostings, ChangeServices services, long contractId) {
        return switch (kind) {
            case SUSPENSION -> new SuspensionForm();
            case REACTIVATION -> new ReactivationForm();
            case PLAN_CHANGE -> new PlanChangeForm(hostings, services, contractId);
            case TERMINATION -> new TerminationForm(hostings);
        };
    }
}
