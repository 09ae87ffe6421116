package de.fisinger.mkm.hosting.ui;

import com.vaadin.flow.component.html.Span;
import de.fisinger.mkm.hosting.UseAmount;
import org.jspecify.annotations.Nullable;

/** How much is used, in a list; a dash if it is unlimited or unknown. */
class UsePercent extends Span {

    UsePercent(@Nullable Integer percent) {
        setText(percent == null ? "–" : getTranslation("use.percent", percent));
        addClassName("use-percent");
        if (percent != null) {
            setClassName("use-nearly", percent >= UseAmount.NEARLY && percent < UseAmount.FULL);
            setClassName("use-full", percent >= UseAmount.FULL);
        }
    }
}
