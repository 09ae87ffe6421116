package de.fisinger.mkm.product.ui;

import com.vaadin.flow.i18n.I18NProvider;
import de.fisinger.mkm.product.PlanState;
import de.fisinger.mkm.product.PlanStateWords;
import de.fisinger.mkm.ui.StatusBadge;
import de.fisinger.mkm.ui.StatusBadge.Look;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says that a product's plan changed in Plesk since. */
final class PlanStateBadge {

    private PlanStateBadge() {}

    /**
     * Makes the badge.
     *
     * @return empty if the plan is as it was
     */
    static Optional<StatusBadge> of(PlanState state, @Nullable String planName, @Nullable String planNameNow) {
        if (state == PlanState.PRESENT) {
            return Optional.empty();
        }
        var badge = new StatusBadge(
                state == PlanState.MISSING ? Look.ERROR : Look.WARNING,
                I18NProvider.translate("product.plan-state." + state.name()));
        badge.setTitle(PlanStateWords.of(state, planName, planNameNow));
        return Optional.of(badge);
    }
}
