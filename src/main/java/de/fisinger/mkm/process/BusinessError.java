package de.fisinger.mkm.process;

/**
 * A worker's answer that the business refuses what was asked: becomes a BPMN error, which the model has to catch. Never
 * for broken infrastructure.
 */
public class BusinessError extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String code;

    /**
     * Makes the refusal.
     *
     * @param code the BPMN error's code, one that the model catches
     * @param message the reason, in words a reseller understands; it is journalled and shown
     */
    public BusinessError(String code, String message) {
        super(message);
        this.code = code;
    }

    /** The BPMN error's code. */
    public String code() {
        return code;
    }
}
