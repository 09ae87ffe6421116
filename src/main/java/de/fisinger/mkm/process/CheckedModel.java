package de.fisinger.mkm.process;

import java.util.List;

/**
 * A model that somebody wants to deploy, and what was found in it.
 *
 * @param processId id of its process; empty if there is none
 * @param findings what was found, what forbids to deploy it first
 */
public record CheckedModel(String processId, List<Finding> findings) {

    /** What can be wrong with a model. */
    public enum Problem {
        /** It is no XML, or no BPMN. */
        NO_MODEL,
        /** It isn't written in UTF-8. */
        NOT_UTF8,
        /** It has no drawing, so no page and no Modeler could show it. */
        NO_DRAWING,
        /** It has no process, or several. */
        NOT_ONE_PROCESS,
        /** The process isn't executable. */
        NOT_EXECUTABLE,
        /** No worker takes jobs of that type. */
        UNKNOWN_JOB_TYPE,
        /** A worker throws a BPMN error there that nothing catches. */
        UNCAUGHT_ERROR,
        /** A user task without Camunda's own implementation, that nobody would see. */
        FOREIGN_USER_TASK,
        /** A message by which MKM speaks to this process has no event, or one with another correlation key. */
        MISSING_MESSAGE,
        /** The message that starts this process doesn't start it. */
        MISSING_START,
        /** What a task does isn't taken back where the model that MKM ships does so. */
        MISSING_COMPENSATION,
        /** MKM starts no process of this id. */
        NOBODY_STARTS_IT;

        /** Whether it keeps the model from being deployed. */
        public boolean isForbidding() {
            return this != NOBODY_STARTS_IT;
        }
    }

    /**
     * Something that was found.
     *
     * @param problem what
     * @param element name or id of the element; empty if it is about the model
     * @param detail more, such as a job type or an error code
     */
    public record Finding(Problem problem, String element, String detail) {}

    /** Copies the findings. */
    public CheckedModel {
        findings = List.copyOf(findings);
    }

    /** Whether nothing forbids to deploy it. */
    public boolean isDeployable() {
        return findings.stream().noneMatch(finding -> finding.problem().isForbidding());
    }
}
