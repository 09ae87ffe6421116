package de.fisinger.mkm.account;

/** Somebody has this user name already, in this account or in another. */
public final class UserNameTakenException extends RuntimeException {

    UserNameTakenException() {
        super("the user name is taken");
    }
}
