package de.fisinger.mkm.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A process model as Camunda Modeler draws it, with marked elements and zoom. The bpmn.io mark stays visible, as its
 * licence asks.
 */
@Tag("bpmn-diagram")
@JsModule("./bpmn-diagram.ts")
@NpmPackage(value = "bpmn-js", version = "18.31.1")
@CssImport("bpmn-js/dist/assets/diagram-js.css")
public class BpmnDiagram extends Component implements HasSize {

    /**
     * How an element is marked.
     *
     * @param name passed, active, waiting, failed, compensated, abandoned, added, changed or removed
     * @param times how often it was entered; shown from 2
     */
    public record Mark(String name, int times) {}

    /**
     * Makes one that shows nothing yet.
     *
     * @param description what a screen reader says of it
     */
    public BpmnDiagram(String description) {
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", description);
        var words = JsonNodeFactory.instance.objectNode();
        words.put("in", getTranslation("diagram.zoom-in"));
        words.put("out", getTranslation("diagram.zoom-out"));
        words.put("fit", getTranslation("diagram.zoom-fit"));
        words.put("times", getTranslation("diagram.times", "{0}"));
        getElement().setPropertyJson("words", words);
    }

    /** Shows a model; the same one stays as it is. */
    public void show(String xml) {
        getElement().setProperty("xml", xml);
    }

    /**
     * Marks elements.
     *
     * @param marks element id to mark
     */
    public void mark(Map<String, Mark> marks) {
        var json = JsonNodeFactory.instance.objectNode();
        marks.forEach((id, mark) -> json.putObject(id).put("name", mark.name()).put("times", mark.times()));
        getElement().setPropertyJson("marks", json);
    }
}
