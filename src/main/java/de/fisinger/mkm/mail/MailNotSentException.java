package de.fisinger.mkm.mail;

import de.fisinger.mkm.format.Texts;

/** A mail server didn't take a mail. Says why without addresses, because the text reaches logs and incidents. */
public final class MailNotSentException extends RuntimeException {

    private final transient MailProblem problem;
    private final boolean ofAccount;

    MailNotSentException(MailProblem problem, boolean ofAccount) {
        super(Texts.of(ofAccount ? "mail.not-sent.own" : "mail.not-sent", problem.kind()));
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
