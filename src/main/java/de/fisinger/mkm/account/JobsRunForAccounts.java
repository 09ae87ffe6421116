package de.fisinger.mkm.account;

import de.fisinger.mkm.process.AccountBinding;
import java.lang.ScopedValue.CallableOp;
import org.springframework.stereotype.Component;

/** Binds jobs and schedules to {@link AccountScope}. */
@Component
class JobsRunForAccounts implements AccountBinding {

    @Override
    public <T, X extends Throwable> T callFor(long accountId, CallableOp<T, X> work) throws X {
        return AccountScope.call(accountId, work);
    }

    @Override
    public <T, X extends Throwable> T callForAll(CallableOp<T, X> work) throws X {
        return AccountScope.callForAllAccounts(work);
    }
}
