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

    /** Plesk says ok, and nothing has changed. */
    record NoEffect() implements PleskFault {}

    /** A subscription is added without the plan that was asked for, and Plesk says ok. */
    record NoPlan() implements PleskFault {}

    /** A subscription gets another plan, but not all of it. */
    record Problems(String words) implements PleskFault {}

    /** A subscription is added without its hosting, and Plesk says that the operation failed (1023). */
    record HalfDone() implements PleskFault {}

    /** Of the objects in the answer one can't be told of, or with 0 none. */
    record ObjectError(long id, int code) implements PleskFault {}

    /** Of the objects in the answer one lacks a node, such as data or guid. */
    record ObjectWithout(long id, String node) implements PleskFault {}

    /** The answer takes a while for each object in it. */
    record DelayPerObject(Duration by) implements PleskFault {}
}
