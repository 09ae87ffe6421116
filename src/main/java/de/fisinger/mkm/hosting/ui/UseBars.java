package de.fisinger.mkm.hosting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import de.fisinger.mkm.hosting.UseAmount;
import java.util.List;

/** What a hosting uses of what it may: a line for each kind, with a bar where there is a limit. */
class UseBars extends Div {

    UseBars(List<UseAmount> amounts) {
        addClassName("use-bars");
        amounts.forEach(amount -> add(line(amount)));
    }

    private static Div line(UseAmount amount) {
        var name = new Span(amount.name());
        var words = new Span(amount.words());
        words.addClassName("use-words");
        var line = new Div(name, words);
        line.addClassName("use-line");
        line.setClassName("use-nearly", amount.isNearlyFull() && !amount.isFull());
        line.setClassName("use-full", amount.isFull());
        var percent = amount.percent();
        if (percent != null) {
            line.add(bar(amount, Math.min(percent, 100)));
        }
        return line;
    }

    private static Div bar(UseAmount amount, int percent) {
        var filled = new Div();
        filled.getStyle().setWidth(percent + "%");
        var bar = new Div(filled);
        bar.addClassName("use-bar");
        var meter = bar.getElement();
        meter.setAttribute("role", "meter");
        meter.setAttribute("aria-label", amount.name());
        meter.setAttribute("aria-valuemin", "0");
        meter.setAttribute("aria-valuemax", "100");
        meter.setAttribute("aria-valuenow", String.valueOf(percent));
        meter.setAttribute("aria-valuetext", amount.words());
        return bar;
    }
}
