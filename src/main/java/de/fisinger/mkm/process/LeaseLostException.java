package de.fisinger.mkm.process;

/** A step took longer than its lease: the engine has handed its job to somebody else, whose word counts from now on. */
final class LeaseLostException extends RuntimeException {

    LeaseLostException(Job job) {
        super("job %d of %s was handed out again".formatted(job.key(), job.subject()));
    }
}
