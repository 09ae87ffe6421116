package de.fisinger.mkm.account;

import org.springframework.security.access.AccessDeniedException;

/** Somebody who works as a linked user tried what only that user may do. */
public final class ForbiddenInSwitchedSessionException extends AccessDeniedException {

    ForbiddenInSwitchedSessionException() {
        super("not allowed while working as somebody else");
    }
}
