package de.fisinger.mkm.process;

/**
 * A step's answer that the business refuses what was asked. It becomes the BPMN error that the step's {@link JobType#error}
 * names, so a step that several processes have need not know them; the model has to catch it. Never for broken infrastructure.
 */
public class BusinessError extends RuntimeException {

    /**
     * Makes the refusal.
     *
     * @param message the reason, in words a reseller understands; it is journalled and shown
     */
    public BusinessError(String message) {
        super(message);
    }
}
