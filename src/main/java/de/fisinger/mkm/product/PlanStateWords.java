package de.fisinger.mkm.product;

import com.vaadin.flow.i18n.I18NProvider;
import org.jspecify.annotations.Nullable;

/** What became of a product's plan in Plesk and what it means, in words for the reseller. */
public final class PlanStateWords {

    private PlanStateWords() {}

    /**
     * Says it.
     *
     * @param planName the plan's name when the product was made
     * @param planNameNow its name by now, if it was renamed
     * @return empty if the plan is as it was
     */
    public static String of(PlanState state, @Nullable String planName, @Nullable String planNameNow) {
        return switch (state) {
            case PRESENT -> "";
            case RENAMED ->
                I18NProvider.translate(
                        "product.plan-state.RENAMED.text", String.valueOf(planName), String.valueOf(planNameNow));
            case MISSING -> I18NProvider.translate("product.plan-state.MISSING.text", String.valueOf(planName));
        };
    }
}
