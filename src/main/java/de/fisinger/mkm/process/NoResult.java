package de.fisinger.mkm.process;

/** Result of a {@link Worker} that sets no process variables. */
public record NoResult() {}
