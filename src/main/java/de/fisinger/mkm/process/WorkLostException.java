package de.fisinger.mkm.process;

/** An instance that works on something doesn't hold it: another one does, or it is about a former attempt, or it is gone. */
final class WorkLostException extends RuntimeException {

    WorkLostException(Job job) {
        super("%s is not in the hands of instance %d".formatted(job.subject(), job.processInstanceKey()));
    }
}
