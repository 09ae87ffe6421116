package de.fisinger.mkm.mail;

/** A mail server didn't take a mail. Says why without addresses, because the text reaches logs and incidents. */
public final class MailNotSentException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient MailProblem problem;

    private final boolean ofAccount;

    MailNotSentException(MailProblem problem, boolean ofAccount) {
        super((ofAccount ? "Der eigene Mailserver" : "Der Mailserver") + " nimmt die Mail nicht an: " + problem.kind());
        this.problem = problem;
        this.ofAccount = ofAccount;
    }

    /** Why. */
    public MailProblem problem() {
        return problem;
    }

    /** Whether it is an account's own server, rather than the provider's. */
    public boolean isOfAccount() {
        return ofAccount;
    }
}
