package de.fisinger.mkm.portal;

/** Another mail server, user or encryption was entered, but not the password for it; the stored one isn't sent there. */
public final class MailPasswordNeededException extends RuntimeException {

    MailPasswordNeededException() {
        super("the stored password belongs to other settings");
    }
}
