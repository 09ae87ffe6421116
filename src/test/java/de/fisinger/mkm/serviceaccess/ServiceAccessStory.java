package de.fisinger.mkm.serviceaccess;

import static org.awaitility.Awaitility.await;

import de.fisinger.mkm.Session;
import de.fisinger.mkm.account.SignIn;
import de.fisinger.mkm.list.ListQuery;
import de.fisinger.mkm.localstack.MailCatcher;
import de.fisinger.mkm.localstack.TestStack;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;

/** What the tests of service access tell: kunde of Beispiel GmbH lets reseller or kundentester work for them. */
@TestComponent
public class ServiceAccessStory {

    private final OwnServiceAccess own;
    private final ServiceAccesses accesses;
    private final Session session;
    private final SignIn signIn;
    private final TestStack stack = TestStack.shared();

    ServiceAccessStory(OwnServiceAccess own, ServiceAccesses accesses, Session session, SignIn signIn) {
        this.signIn = signIn;
        this.own = own;
        this.accesses = accesses;
        this.session = session;
    }

    /** Ends every access. */
    public void reset() {
        as("kunde", () -> {
            own.revoke();
            return own;
        });
        sql(
                "update service_access set status = 'ENDED', ended_at = now(), ended_by = 'CLOSING' where status = 'ACTIVE'");
        sql("update account set active = true where not active");
        sql("update app_user set active = true where user_name = 'kunde'");
    }

    /** A new code of a user. */
    public String codeOf(String userName) {
        return as(userName, () -> own.newCode().orElseThrow());
    }

    /** Enters a code. */
    public void activate(String provider, String code) {
        as(provider, () -> {
            accesses.activate(code, UUID.randomUUID().toString());
            return code;
        });
    }

    /** Lets a provider work as kunde. */
    public long grant(String provider) {
        activate(provider, codeOf("kunde"));
        return listOf(provider).getFirst().id();
    }

    /** Takes the access to kunde back. */
    public void revoke() {
        as("kunde", () -> {
            own.revoke();
            return own;
        });
    }

    /** What a provider sees. */
    public List<ServiceAccessItem> listOf(String provider) {
        return as(provider, () -> accesses.list().page(ListQuery.all()).rows());
    }

    /** Whether the broker has a running instance for an access, from its own records. */
    public boolean isRunning(long access) {
        return stack.data().jdbc().sql("""
                        select count(*) > 0 from work w join engine.process_instance i using (process_instance_key)
                        where w.subject = 'service-access-' || ? and i.process_id = 'service-access' and i.state = 'ACTIVE'
                        """).param(access).query(Boolean.class).single();
    }

    /** Waits until the broker has, or no longer has, an instance for an access. */
    public void awaitRunning(long access, boolean running) {
        await("instance of service access %d running: %s".formatted(access, running))
                .until(() -> isRunning(access), found -> found == running);
    }

    /** Waits for the mails about an access. */
    public List<String> awaitMails(long access, String what) {
        return await("mails of service access " + access)
                .until(
                        () -> stack.mails().mails().stream()
                                .filter(mail -> isAbout(mail, "service-access-%s-%%-%d".formatted(what, access)))
                                .map(MailCatcher::textOf)
                                .toList(),
                        mails -> mails.size() == 2);
    }

    private boolean isAbout(MimeMessage mail, String key) {
        try {
            var id = mail.getMessageID();
            return stack.data()
                    .jdbc()
                    .sql(
                            "select count(*) > 0 from mail_delivery where mail_key like ? and ? like '<mail-' || id || '@%'")
                    .params(key, id)
                    .query(Boolean.class)
                    .single();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs something as a user who is signed in. */
    public <T> T as(String userName, Supplier<T> work) {
        return session.as(userName, work);
    }

    /** Runs something as somebody who works as a linked user. */
    public <T> T asSwitched(String actor, long access, Supplier<T> work) {
        var linked = signIn.linked(number("select user_id from service_access where id = " + access), access);
        return session.asSwitched(actor, linked.orElseThrow(), work);
    }

    /** Changes the database. */
    public void sql(String statement) {
        stack.change(statement);
    }

    /** A number from the database. */
    public long number(String query) {
        return stack.data().jdbc().sql(query).query(Long.class).single();
    }
}
