package de.fisinger.mkm.portal;

import de.fisinger.mkm.account.AccountDirectory;
import de.fisinger.mkm.account.AccountScope;
import de.fisinger.mkm.account.ScopedSource;
import de.fisinger.mkm.audit.AuditAction;
import de.fisinger.mkm.audit.AuditLog;
import de.fisinger.mkm.input.GoneException;
import de.fisinger.mkm.input.InputCheck;
import de.fisinger.mkm.list.ListSource;
import de.fisinger.mkm.list.Lists;
import de.fisinger.mkm.portal.PortalRefusedException.Problem;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What only the provider's support does with portal templates: makes them, and sets their URL; over all accounts. */
@Service
@PreAuthorize("hasRole('SUPPORT')")
@Transactional(propagation = Propagation.NEVER)
public class PortalSupport {

    private final PortalTemplateRepository templates;
    private final AccountDirectory accounts;
    private final Lists lists;
    private final InputCheck input;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final String ownHost;

    PortalSupport(
            PortalTemplateRepository templates,
            AccountDirectory accounts,
            Lists lists,
            InputCheck input,
            AuditLog audit,
            TransactionTemplate transaction,
            @Value("${mkm.base-url}") URI ownAddress) {
        this.templates = templates;
        this.accounts = accounts;
        this.lists = lists;
        this.input = input;
        this.audit = audit;
        this.transaction = transaction;
        this.ownHost = String.valueOf(ownAddress.getHost());
    }

    /** The templates of all accounts. */
    public ListSource<PortalListItem> list() {
        return ScopedSource.ofAllAccounts(lists.source(PortalListItem.OF_ALL_ACCOUNTS, Map.of()));
    }

    /**
     * Makes a template.
     *
     * @return its id
     * @throws jakarta.validation.ConstraintViolationException if something is missing or wrong
     * @throws PortalRefusedException if it can't be made
     */
    public long create(NewPortal portal) {
        input.require(portal);
        requireForeign(portal.url());
        var account =
                accounts.idOf(portal.accountNumber()).orElseThrow(() -> new PortalRefusedException(Problem.ACCOUNT));
        return AccountScope.call(
                account,
                () -> unlessTaken(() -> {
                    var template = templates.saveAndFlush(new PortalTemplate(portal));
                    audit.noteForBoth(account, AuditAction.PORTAL_CREATED, template.url());
                    return template.id();
                }));
    }

    /**
     * Sets the Portal URL.
     *
     * @throws jakarta.validation.ConstraintViolationException if it is none
     * @throws PortalRefusedException if the template can't have it
     * @throws GoneException if there is no such template
     */
    public void move(long templateId, NewUrl url) {
        input.require(url);
        requireForeign(url.url());
        AccountScope.callForAllAccounts(() -> unlessTaken(() -> {
            var template = templates.lock(templateId).orElseThrow(GoneException::new);
            template.move(url.url());
            templates.flush();
            audit.noteForBoth(template.accountId(), AuditAction.PORTAL_URL_CHANGED, template.url());
            return template.id();
        }));
    }

    private void requireForeign(String url) {
        if (PortalUrl.Check.host(url).equalsIgnoreCase(ownHost)) {
            throw new PortalRefusedException(Problem.URL_OWN);
        }
    }

    private long unlessTaken(LongSupplier change) {
        try {
            return Objects.requireNonNull(transaction.execute(_ -> change.getAsLong()));
        } catch (DataIntegrityViolationException e) {
            throw new PortalRefusedException(Problem.URL_TAKEN);
        }
    }
}
