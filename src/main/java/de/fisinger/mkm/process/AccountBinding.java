package de.fisinger.mkm.process;

import java.lang.ScopedValue.CallableOp;

/** Port: runs a job in the name of the account it works for, or a schedule in the name of all. */
public interface AccountBinding {

    /**
     * Runs work for an account.
     *
     * @param accountId id of the account
     * @param work what to do
     * @return what the work returned
     * @throws X what the work throws
     */
    <T, X extends Throwable> T callFor(long accountId, CallableOp<T, X> work) throws X;

    /**
     * Runs work that sees the rows of all accounts.
     *
     * @param work what to do
     * @return what the work returned
     * @throws X what the work throws
     */
    <T, X extends Throwable> T callForAll(CallableOp<T, X> work) throws X;
}
