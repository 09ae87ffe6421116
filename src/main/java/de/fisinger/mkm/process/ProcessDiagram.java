package de.fisinger.mkm.process;

import java.util.Map;

/**
 * A process instance on the model it runs on.
 *
 * @param processInstanceKey the instance
 * @param version version of the deployed model
 * @param xml the model
 * @param marks element id to what the instance did with it
 */
public record ProcessDiagram(long processInstanceKey, int version, String xml, Map<String, ElementMark> marks) {

    /** Copies the marks. */
    public ProcessDiagram {
        marks = Map.copyOf(marks);
    }
}
