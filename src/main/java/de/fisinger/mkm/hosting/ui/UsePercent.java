package de.fisinger.mkm.hosting.ui;

import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** How much is used, in a list; a dash if it is unlimited or unknown. */
class UsePercent extends Span {

    UsePercent(@Nullable Integer percent) {
        setText(percent == null ? "–" : getTranslation("use.percent", percent));
        addClassName("use-percent");
        if (percent != null) {
            setClassName("use-nearly", percent >= 80 && percent < 100);
            setClassName("use-full", percent >= 100);
        }
    }
}
