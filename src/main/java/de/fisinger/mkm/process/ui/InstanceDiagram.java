package de.fisinger.mkm.process.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import de.fisinger.mkm.process.ElementMark;
import de.fisinger.mkm.process.ElementMark.State;
import de.fisinger.mkm.process.ProcessDiagram;
import de.fisinger.mkm.ui.BpmnDiagram;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An instance on the version of the model that it runs on, with a legend; shows the model alone until there is one. */
public final class InstanceDiagram extends Div {

    private final BpmnDiagram diagram;
    private final Div legend = new Div();

    /** Makes one that shows nothing yet. */
    public InstanceDiagram() {
        diagram = new BpmnDiagram(getTranslation("process.diagram.description"));
        legend.addClassName("diagram-legend");
        for (var state : State.values()) {
            var sign = new Span();
            sign.addClassNames("diagram-sign", "diagram-sign-" + name(state));
            sign.getElement().setAttribute("aria-hidden", "true");
            legend.add(new Span(sign, new Span(getTranslation("process.mark." + state.name()))));
        }
        add(diagram, legend);
    }

    /**
     * Shows an instance.
     *
     * @param instance null if there is none yet
     * @param modelXml the model to show then
     */
    public void show(@Nullable ProcessDiagram instance, String modelXml) {
        diagram.show(instance == null ? modelXml : instance.xml());
        if (instance != null) {
            diagram.mark(instance.marks().entrySet().stream()
                    .collect(Collectors.toMap(java.util.Map.Entry::getKey, mark -> look(mark.getValue()))));
        }
    }

    private static BpmnDiagram.Mark look(ElementMark mark) {
        return new BpmnDiagram.Mark(name(mark.state()), mark.times());
    }

    private static String name(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
