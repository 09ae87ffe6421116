package de.fisinger.mkm.serviceaccess;

import de.fisinger.mkm.account.AccountDirectory;
import de.fisinger.mkm.account.CurrentUser;
import de.fisinger.mkm.account.ForbiddenInSwitchedSessionException;
import de.fisinger.mkm.account.RequestLimits;
import de.fisinger.mkm.account.SwitchTargets;
import de.fisinger.mkm.account.SwitchedSession;
import de.fisinger.mkm.audit.AuditAction;
import de.fisinger.mkm.audit.AuditLog;
import de.fisinger.mkm.format.Texts;
import de.fisinger.mkm.list.ListSource;
import de.fisinger.mkm.list.Lists;
import de.fisinger.mkm.process.NewWork;
import de.fisinger.mkm.process.Works;
import de.fisinger.mkm.serviceaccess.ActivationRefusedException.Problem;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Whose users an account may work as: the provider's side (handbook: Servicezugang, Reseller → Service-Zugänge). */
@Service
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'USER')")
public class ServiceAccesses {

    private final OfferedCodeRepository codes;
    private final ServiceAccessRepository accesses;
    private final AccessEnding ending;
    private final AccountDirectory accounts;
    private final CurrentUser user;
    private final RequestLimits limits;
    private final Works works;
    private final AuditLog audit;
    private final Lists lists;
    private final TransactionTemplate transaction;

    ServiceAccesses(
            OfferedCodeRepository codes,
            ServiceAccessRepository accesses,
            AccessEnding ending,
            AccountDirectory accounts,
            CurrentUser user,
            RequestLimits limits,
            Works works,
            AuditLog audit,
            Lists lists,
            TransactionTemplate transaction) {
        this.codes = codes;
        this.accesses = accesses;
        this.ending = ending;
        this.accounts = accounts;
        this.user = user;
        this.limits = limits;
        this.works = works;
        this.audit = audit;
        this.lists = lists;
        this.transaction = transaction;
    }

    /** The list. */
    public ListSource<ServiceAccessItem> list() {
        return lists.source(
                ServiceAccessItem.OF_PROVIDER, Map.of("accountId", user.get().accountId()));
    }

    /**
     * Activates the access that a code stands for. It counts from the moment this returns; a process instance lives as
     * long as it does.
     *
     * @param typed the code, with or without separators, in any case
     * @param address from where, as the network has it
     * @throws ActivationRefusedException if it can't be
     * @throws ForbiddenInSwitchedSessionException if somebody works as another user
     */
    @Transactional(propagation = Propagation.NEVER)
    public void activate(String typed, String address) {
        SwitchedSession.requireOwn();
        if (typed.isBlank()) {
            throw new ActivationRefusedException(Problem.EMPTY);
        }
        requireNoGuessing(address);
        try {
            var code = ActivationCode.read(typed).orElseThrow(() -> new ActivationRefusedException(Problem.NOT_FOUND));
            useOnce(code);
        } catch (ActivationRefusedException e) {
            limits.count(RequestLimits.Kind.WRONG_CODES_OF_ACCOUNT, account());
            limits.count(RequestLimits.Kind.WRONG_CODES_OF_ADDRESS, address);
            audit.note(AuditAction.CODE_REFUSED, e.problem().name());
            throw e;
        }
    }

    private void requireNoGuessing(String address) {
        if (!limits.hasRoom(RequestLimits.Kind.WRONG_CODES_OF_ACCOUNT, account())
                || !limits.hasRoom(RequestLimits.Kind.WRONG_CODES_OF_ADDRESS, address)) {
            if (limits.allows(RequestLimits.Kind.NOTED_CODES_OF_ACCOUNT, account())) {
                audit.note(AuditAction.CODE_REFUSED, Problem.TOO_MANY.name());
            }
            throw new ActivationRefusedException(Problem.TOO_MANY);
        }
    }

    private String account() {
        return user.get().accountNumber();
    }

    private void useOnce(ActivationCode code) {
        try {
            transaction.executeWithoutResult(_ -> use(code));
        } catch (DataIntegrityViolationException e) {
            // somebody has access to this user already
            throw new ActivationRefusedException(Problem.USED);
        }
    }

    private void use(ActivationCode code) {
        var offered = codes.findByCodeHash(code.hash())
                .filter(found -> code.hasHash(found.codeHash()) && found.isValid(Instant.now()))
                .orElseThrow(() -> new ActivationRefusedException(
                        accesses.existsByCodeHash(code.hash()) ? Problem.USED : Problem.NOT_FOUND));
        var owner =
                accounts.ownerOf(offered.userId()).orElseThrow(() -> new ActivationRefusedException(Problem.NOT_FOUND));
        if (owner.accountId() == user.get().accountId()) {
            throw new ActivationRefusedException(Problem.OWN);
        }
        codes.delete(offered);
        var access = accesses.saveAndFlush(new ServiceAccess(
                offered, owner.accountId(), user.get().accountId(), user.get().userId(), Instant.now()));
        works.start(new NewWork(
                ServiceAccessProcess.WORK,
                access.id(),
                access.accountId(),
                Texts.of(
                        "service-access.work",
                        accounts.contact(user.get().accountId()).orElseThrow().label()),
                null));
        var words = owner.userName() + " · " + owner.accountName();
        audit.noteForBoth(owner.accountId(), AuditAction.SERVICE_ACCESS_ACTIVATED, words);
    }

    /**
     * Gives an access back. Does nothing if the account doesn't have it.
     *
     * @throws ForbiddenInSwitchedSessionException if somebody works as another user
     */
    @Transactional
    public void giveBack(long accessId) {
        SwitchedSession.requireOwn();
        accesses.lockOfProvider(accessId, user.get().accountId())
                .ifPresent(access -> ending.endAndNote(access, AccessEnd.PROVIDER));
    }

    /** Tells the switch of sessions which accesses there are. */
    @Service
    @Transactional(readOnly = true)
    static class Targets implements SwitchTargets {

        private final ServiceAccessRepository accesses;

        Targets(ServiceAccessRepository accesses) {
            this.accesses = accesses;
        }

        @Override
        public Optional<Long> userOf(long accessId, long accountId) {
            return accesses.userOf(accessId, accountId);
        }

        @Override
        public boolean isActive(long accessId) {
            return accesses.isActive(accessId);
        }
    }
}
