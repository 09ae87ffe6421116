package de.fisinger.mkm.hosting.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import de.fisinger.mkm.format.Times;
import de.fisinger.mkm.hosting.HostingDetails;
import de.fisinger.mkm.process.JournalEntry;
import de.fisinger.mkm.process.ProcessModels;
import de.fisinger.mkm.process.StepState;
import de.fisinger.mkm.ui.StatusBadge;
import de.fisinger.mkm.ui.StatusBadge.Look;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was done for a hosting, the newest step on top; repeated looks at the same thing are one step. */
class Timeline extends OrderedList {

    private static final long serialVersionUID = 1;

    private final transient ProcessModels models;

    Timeline(ProcessModels models) {
        this.models = models;
        addClassName("timeline");
    }

    void show(HostingDetails hosting) {
        removeAll();
        joined(hosting.steps()).reversed().forEach(step -> add(item(step, hosting.processId())));
        if (hosting.steps().isEmpty()) {
            add(new ListItem(getTranslation("hosting.timeline.empty")));
        }
    }

    private ListItem item(Step step, String processId) {
        var last = step.last();
        var look = switch (last.state()) {
            case RUNNING -> Look.MOVING;
            case COMPLETED -> Look.SUCCESS;
            case REJECTED -> Look.ERROR;
            case RETRYING, INCIDENT -> Look.WARNING;
            case ABANDONED -> Look.NEUTRAL;
        };
        var name = new Span(models.elementName(processId, last.elementId()));
        name.addClassName("step-name");
        var times = new Span(Times.second(step.first().startedAt()) + duration(step));
        times.addClassName("step-times");
        var item = new ListItem(
                name,
                new StatusBadge(look, getTranslation("step." + last.state().name())),
                times);
        if (step.count() > 1) {
            item.add(new Span(getTranslation("step.count", step.count())));
        }
        if (last.state() == StepState.REJECTED && last.reason() != null) {
            var reason = new Span(last.reason());
            reason.addClassName("step-reason");
            item.add(reason);
        }
        return item;
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

    /** How the diagram marks the elements of the newest instance. */
    static Map<String, String> marks(HostingDetails hosting) {
        var marks = new LinkedHashMap<String, String>();
        if (!hosting.steps().isEmpty()) {
            var instance = hosting.steps().getLast().processInstanceKey();
            hosting.steps().stream()
                    .filter(step -> step.processInstanceKey() == instance)
                    .forEach(step -> marks.put(
                            step.elementId(),
                            switch (step.state()) {
                                case RUNNING -> "active";
                                case COMPLETED -> "passed";
                                case REJECTED -> "failed";
                                case RETRYING, INCIDENT -> "waiting";
                                case ABANDONED -> "abandoned";
                            }));
        }
        return marks;
    }

    private record Step(JournalEntry first, JournalEntry last, int count) {}
}
