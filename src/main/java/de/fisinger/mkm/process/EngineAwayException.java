package de.fisinger.mkm.process;

import io.camunda.client.api.command.ClientStatusException;

/** The engine doesn't answer, or has not taken MKM's models yet: another try will do, nothing has changed. */
public final class EngineAwayException extends RuntimeException {

    EngineAwayException(String message) {
        super(message);
    }

    EngineAwayException(ClientStatusException cause) {
        super("the engine doesn't answer", cause);
    }
}
