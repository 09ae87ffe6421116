package de.fisinger.mkm.operation.ui;

/** Addresses of support's pages about processes. */
final class OperationNavigation {

    /** Vorgänge that go on. */
    static final String OPEN = "vorgaenge";

    /** Vorgänge that ended. */
    static final String ENDED = OPEN + "/beendet";

    /** Aufgaben. */
    static final String TASKS = "aufgaben";

    /** Prozesse. */
    static final String MODELS = "prozesse";

    /** Where a model is uploaded. */
    static final String UPLOAD = MODELS + "/neu";

    private OperationNavigation() {}

    /** Where an instance is. */
    static String instance(long processInstanceKey) {
        return OPEN + "/" + processInstanceKey;
    }

    /** Where a deployed version is. */
    static String model(long processDefinitionKey) {
        return MODELS + "/" + processDefinitionKey;
    }
}
