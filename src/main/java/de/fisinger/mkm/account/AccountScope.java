package de.fisinger.mkm.account;

import java.lang.ScopedValue.CallableOp;
import java.util.Objects;
import org.hibernate.cfg.MultiTenancySettings;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * The account in whose name code runs: Hibernate adds it to every statement on a {@code @TenantId} entity.
 *
 * <p>In a web session it is the account of the user who is signed in. Workers and scheduled tasks name it with
 * {@link #call}; the few places that look over all accounts say so with {@link #callForAllAccounts}. A Hibernate session
 * keeps the account it was opened with, so open the scope before the transaction, never inside it.
 */
@Component
public class AccountScope {

    /** Belongs to nobody: reads nothing. */
    private static final long NOBODY = 0;

    private static final long ALL_ACCOUNTS = -1;

    private static final ScopedValue<Long> CURRENT = ScopedValue.newInstance();

    /**
     * Runs work in the name of one account.
     *
     * @param accountId id of the account
     * @param work what to do
     * @return what the work returned
     * @throws X what the work throws
     */
    public static <T, X extends Throwable> T call(long accountId, CallableOp<T, X> work) throws X {
        if (accountId <= 0) {
            throw new IllegalArgumentException("not the id of an account: " + accountId);
        }
        return ScopedValue.where(CURRENT, accountId).call(work);
    }

    /**
     * Runs work that sees the rows of all accounts.
     *
     * @param work what to do
     * @return what the work returned
     * @throws X what the work throws
     */
    public static <T, X extends Throwable> T callForAllAccounts(CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, ALL_ACCOUNTS).call(work);
    }

    static long current() {
        if (CURRENT.isBound()) {
            return CURRENT.get();
        }
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInUser user
                ? user.accountId()
                : NOBODY;
    }

    @org.springframework.context.annotation.Bean
    static HibernatePropertiesCustomizer accountsAreTenants(ObjectProvider<JdbcClient> jdbc) {
        return properties -> properties.put(MultiTenancySettings.MULTI_TENANT_IDENTIFIER_RESOLVER, new Resolver(jdbc));
    }

    /**
     * Asked for each Hibernate session: whoever works as a linked user reaches nothing of that account from the moment the
     * access ends, whatever page, loop or export is still running.
     */
    private record Resolver(ObjectProvider<JdbcClient> jdbc) implements CurrentTenantIdentifierResolver<Long> {

        @Override
        public Long resolveCurrentTenantIdentifier() {
            var authentication = SecurityContextHolder.getContext().getAuthentication();
            var isOver = !CURRENT.isBound()
                    && authentication != null
                    && authentication.getPrincipal() instanceof SignedInUser user
                    && user.accessId() != null
                    && !isActive(user.accessId(), user.accountId());
            return isOver ? NOBODY : current();
        }

        private boolean isActive(long accessId, long accountId) {
            return jdbc.getObject()
                    .sql(
                            "select count(*) > 0 from service_access where id = ? and account_id = ? and status = 'ACTIVE'")
                    .params(accessId, accountId)
                    .query(Boolean.class)
                    .single();
        }

        @Override
        public boolean validateExistingCurrentSessions() {
            return true;
        }

        @Override
        public boolean isRoot(Long tenantId) {
            return Objects.equals(tenantId, ALL_ACCOUNTS);
        }
    }
}
