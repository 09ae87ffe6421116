package de.fisinger.mkm.process;

/**
 * What the engine hands to the step of a {@link JobType}.
 *
 * @param key the engine's key of the job
 * @param processId id of the process, as in the model
 * @param processVersion version of the deployed model
 * @param processInstanceKey the engine's key of the instance
 * @param elementId id of the task in the model
 * @param accountId the account that the instance works for
 * @param subject what the instance is about, such as hosting-7
 * @param attempt which try of it the instance is, from 1
 */
public record Job(
        long key,
        String processId,
        int processVersion,
        long processInstanceKey,
        String elementId,
        long accountId,
        String subject,
        int attempt) {}
