package de.fisinger.mkm.localstack.plesk;

import java.time.Duration;

/** Something that goes wrong on the simulated server, when a test asks for it. */
public sealed interface PleskFault {

    /** The answer takes longer. */
    record Delay(Duration by) implements PleskFault {}

    /** The web server answers with an HTTP status, and Plesk never sees the request. */
    record HttpStatus(int status) implements PleskFault {}

    /** The connection is cut before Plesk does anything. */
    record CutBefore() implements PleskFault {}

    /** Plesk does it, but the connection is cut before the answer. */
    record CutAfter() implements PleskFault {}

    /** The answer begins and then stalls. */
    record Stall(Duration by) implements PleskFault {}

    /** Plesk refuses the operation. */
    record OperationError(int code) implements PleskFault {}

    /** Plesk refuses the packet as a whole. */
    record SystemError(int code) implements PleskFault {}
}
