package de.fisinger.mkm.portal;

import static org.awaitility.Awaitility.await;

import de.fisinger.mkm.Session;
import de.fisinger.mkm.customer.CustomerData;
import de.fisinger.mkm.input.GoneException;
import de.fisinger.mkm.list.ListQuery;
import de.fisinger.mkm.localstack.SecuredMailServer;
import de.fisinger.mkm.localstack.TestStack;
import de.fisinger.mkm.mail.MailItem;
import de.fisinger.mkm.mail.MailServer.Encryption;
import de.fisinger.mkm.mail.MailStatus;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;

/**
 * What the tests of portals tell: beside msave.de there is a second reseller, "marke", with a portal of its own and the end
 * customer "markenkunde". Both have the password "endkunde".
 */
@TestComponent
public class PortalStory {

    /** The second portal's host. */
    public static final String HOST = "kunden.zweitmarke.example";

    private final PortalTemplates templates;
    private final MailLog mailLog;
    private final Session session;
    private final TestStack stack = TestStack.shared();

    PortalStory(PortalTemplates templates, MailLog mailLog, Session session) {
        this.templates = templates;
        this.mailLog = mailLog;
        this.session = session;
    }

    /** Makes the second reseller, whose template has the settings of a new one. */
    public void reset() {
        sql(
                "insert into account (account_number, name, email) values ('500500', 'Zweite Marke GmbH', 'marke@marke.example')"
                        + " on conflict do nothing");
        sql("""
                insert into customer (account_id, customer_number, company, last_name, first_name, street, postcode, city,
                    phone, mobile, email)
                select id, 'M1', 'Markenfirma', 'Marke', 'Mara', 'Weg 1', '12345', 'Stadt', '+4930123456', '+4915112345678',
                    'mara@kunde.example'
                from account where account_number = '500500' on conflict do nothing
                """);
        user("marke", "ADMINISTRATOR", "null");
        user("markenkunde", "END_CUSTOMER", "(select id from customer where customer_number = 'M1')");
        sql("delete from portal_template where account_id = " + accountId());
        sql("delete from mail_delivery where account_id = " + accountId());
        sql("""
                insert into portal_template (account_id, host, title, name, color1, color2, color3, color4)
                values (%d, '%s', 'Zweite Marke', 'Zweite Marke', '#7a1f5c', '#fff3c4', '#7a1f5c', '#2b2140')
                """.formatted(accountId(), HOST));
    }

    private void user(String name, String role, String customer) {
        sql("""
                insert into app_user (account_id, user_name, password_hash, first_name, last_name, role, customer_id, email)
                select id, '%1$s', (select password_hash from app_user where user_name = 'endkunde'), 'Mara', 'Marke', '%2$s',
                    %3$s, '%1$s@mkm.example'
                from account where account_number = '500500' on conflict do nothing
                """.formatted(name, role, customer));
    }

    /** The second reseller's account. */
    public long accountId() {
        return number("select id from account where account_number = '500500'");
    }

    /** The second reseller's template. */
    public PortalDetails template() {
        return as("marke", () -> {
            var id = templates.list().page(ListQuery.all()).rows().getFirst().id();
            return templates.find(id).orElseThrow();
        });
    }

    /** Settings of the second reseller's template that reach a mail server. */
    public PortalData through(SecuredMailServer server, Encryption encryption, String password, String sender) {
        var data = template().data();
        return new PortalData(
                data.title(),
                data.name(),
                "Kundenportal",
                data.ordering(),
                data.homeUrl(),
                data.contactUrl(),
                data.imprintUrl(),
                data.privacyUrl(),
                data.termsUrl(),
                "localhost",
                server.port(),
                encryption,
                SecuredMailServer.USER,
                password,
                sender,
                "Zweite Marke Team",
                "Zweite Marke GmbH <b>Musterweg</b>\nHRB 4711",
                data.color1(),
                data.color2(),
                data.color3(),
                data.color4());
    }

    /** Stores settings of the second reseller's template. */
    public PortalDetails save(PortalData data) {
        var template = template();
        return as("marke", () -> templates.change(template.id(), template.version(), data, Map.of()));
    }

    /** Waits until the second reseller's newest mail is in a state. */
    public MailItem awaitNewestMail(MailStatus status) {
        return await("newest mail " + status)
                .ignoreException(GoneException.class)
                .until(this::newestMail, mail -> mail.status() == status);
    }

    /** The second reseller's newest mail. */
    public MailItem newestMail() {
        return as("marke", () -> mailLog.list().page(ListQuery.all()).rows().getFirst());
    }

    /** A mail of the second reseller, once it has come to that. */
    public MailItem awaitMail(long id, MailStatus status) {
        return await("mail " + id + " " + status)
                .until(
                        () -> as(
                                        "marke",
                                        () -> mailLog.list()
                                                .page(ListQuery.all())
                                                .rows())
                                .stream()
                                .filter(mail -> mail.id() == id && mail.status() == status)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** Data of a customer. */
    public static CustomerData customer(String number) {
        return new CustomerData(
                number,
                "",
                "Neu",
                "Nina",
                "Weg 2",
                "10115",
                "Berlin",
                "DE",
                "",
                "030 1234567",
                "0151 12345678",
                "nina@kunde.example",
                "");
    }

    /** Runs something as a user who is signed in. */
    public <T> T as(String userName, Supplier<T> work) {
        return session.as(userName, work);
    }

    /** A number from the database. */
    public long number(String query) {
        return stack.data().jdbc().sql(query).query(Long.class).single();
    }

    /** Changes the database. */
    public void sql(String statement) {
        stack.change(statement);
    }
}
