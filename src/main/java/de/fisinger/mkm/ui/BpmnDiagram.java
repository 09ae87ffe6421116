package de.fisinger.mkm.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;

/** A process model as Camunda Modeler draws it, with marked elements. The bpmn.io mark stays visible, as its licence asks. */
@Tag("bpmn-diagram")
@JsModule("./bpmn-diagram.ts")
@NpmPackage(value = "bpmn-js", version = "18.31.1")
@CssImport("bpmn-js/dist/assets/diagram-js.css")
public class BpmnDiagram extends Component implements HasSize {

    private static final long serialVersionUID = 1;

    /**
     * Shows a model.
     *
     * @param xml the model
     * @param description what a screen reader says of it
     */
    public BpmnDiagram(String xml, String description) {
        getElement().setProperty("xml", xml);
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", description);
    }

    /**
     * Marks elements.
     *
     * @param marks element id to mark: passed, active, failed or waiting
     */
    public void mark(Map<String, String> marks) {
        var json = JsonNodeFactory.instance.objectNode();
        marks.forEach(json::put);
        getElement().setPropertyJson("marks", json);
    }
}
