package de.fisinger.mkm.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Two versions of a process model side by side, with what was added, changed and removed, also in words; and what
 * bpmnlint finds in the new one, by the rules that the models in the repository keep.
 */
@Tag("bpmn-difference")
@JsModule("./bpmn-difference.ts")
@NpmPackage(value = "bpmn-js-differ", version = "3.2.0")
@NpmPackage(value = "bpmn-moddle", version = "10.3.1")
@NpmPackage(value = "zeebe-bpmn-moddle", version = "1.9.0")
@NpmPackage(value = "bpmnlint", version = "11.15.0")
@NpmPackage(value = "bpmnlint-plugin-camunda-compat", version = "2.61.0")
public class BpmnDifference extends Component implements HasSize {

    /** The browser has looked through the new version. */
    @DomEvent("linted")
    public static class LintedEvent extends ComponentEvent<BpmnDifference> {

        private final int errors;

        /** Made by Vaadin. */
        public LintedEvent(BpmnDifference source, boolean fromClient, @EventData("event.detail.errors") int errors) {
            super(source, fromClient);
            this.errors = errors;
        }

        /** How many errors bpmnlint found. */
        public int errors() {
            return errors;
        }
    }

    /**
     * Compares.
     *
     * @param before the version in force; empty if there is none
     * @param after the new one
     */
    public BpmnDifference(String before, String after) {
        var words = JsonNodeFactory.instance.objectNode();
        for (var word : new String[] {
            "before", "after", "added", "changed", "removed", "moved", "same", "lint", "lint-none", "error", "warning"
        }) {
            words.put(word, getTranslation("difference." + word));
        }
        getElement().setPropertyJson("words", words);
        getElement().setProperty("former", before);
        getElement().setProperty("next", after);
    }

    /** Is told when the browser has looked through the new version. */
    public Registration addLintedListener(ComponentEventListener<LintedEvent> listener) {
        return addListener(LintedEvent.class, listener);
    }
}
