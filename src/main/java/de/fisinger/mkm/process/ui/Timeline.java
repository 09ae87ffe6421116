package de.fisinger.mkm.process.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import de.fisinger.mkm.format.Times;
import de.fisinger.mkm.process.JournalEntry;
import de.fisinger.mkm.process.ProcessModels;
import de.fisinger.mkm.process.StepState;
import de.fisinger.mkm.ui.StatusBadge;
import de.fisinger.mkm.ui.StatusBadge.Look;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What was done, the newest step on top; repeated looks at the same thing are one step. */
public final class Timeline extends OrderedList {

    /** For whom it is, who read different reasons. */
    public enum Reader {
        /** Reads why the business refused a step. */
        RESELLER,
        /** Also reads why a step failed, and how often it was tried. */
        OPERATOR
    }

    private final transient ProcessModels models;
    private final Reader reader;

    /** Makes an empty one. */
    public Timeline(ProcessModels models, Reader reader) {
        this.models = models;
        this.reader = reader;
        addClassName("timeline");
    }

    /** Shows steps, given the oldest first. */
    public void show(List<JournalEntry> steps) {
        show(steps, getTranslation("process.timeline.empty"));
    }

    /**
     * Shows steps, given the oldest first.
     *
     * @param otherwise what is said if there are none
     */
    public void show(List<JournalEntry> steps, String otherwise) {
        removeAll();
        var names = new ElementNames(models);
        joined(steps).reversed().forEach(step -> add(item(step, names)));
        if (steps.isEmpty()) {
            add(new ListItem(otherwise));
        }
    }

    private ListItem item(Step step, ElementNames names) {
        var last = step.last();
        var name = new Span(names.element(last.processId(), last.processVersion(), last.elementId()));
        name.addClassName("step-name");
        var times = new Span(Times.second(step.first().startedAt()) + duration(step));
        times.addClassName("step-times");
        var item = new ListItem(
                name,
                new StatusBadge(
                        look(last.state()),
                        getTranslation("step." + last.state().name()),
                        last.state().isOpen()),
                times);
        if (step.count() > 1) {
            item.add(new Span(getTranslation("step.count", step.count())));
        }
        if (reader == Reader.OPERATOR && last.tries() > 1) {
            item.add(new Span(getTranslation("step.tries", last.tries())));
        }
        if (last.reason() != null && (reader == Reader.OPERATOR || last.state() == StepState.REFUSED)) {
            var reason = new Span(last.reason());
            reason.addClassName("step-reason");
            item.add(reason);
        }
        return item;
    }

    private static Look look(StepState state) {
        return switch (state) {
            case RUNNING, WAITING -> Look.MOVING;
            case COMPLETED -> Look.SUCCESS;
            case REFUSED -> Look.ERROR;
            case RETRYING, PUT_OFF, INCIDENT -> Look.WARNING;
            case ABANDONED -> Look.NEUTRAL;
        };
    }

    private static String duration(Step step) {
        var end = step.last().endedAt();
        return end == null
                ? ""
                : " · " + Times.duration(Duration.between(step.first().startedAt(), end));
    }

    private static List<Step> joined(List<JournalEntry> entries) {
        var steps = new ArrayList<Step>();
        for (var entry : entries) {
            var previous = steps.isEmpty() ? null : steps.getLast();
            if (previous != null
                    && previous.last().elementId().equals(entry.elementId())
                    && previous.last().processInstanceKey() == entry.processInstanceKey()) {
                steps.set(steps.size() - 1, new Step(previous.first(), entry, previous.count() + 1));
            } else {
                steps.add(new Step(entry, entry, 1));
            }
        }
        return steps;
    }

    private record Step(JournalEntry first, JournalEntry last, int count) {}
}
