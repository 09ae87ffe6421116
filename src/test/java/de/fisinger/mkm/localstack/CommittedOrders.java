package de.fisinger.mkm.localstack;

import de.fisinger.mkm.process.ProcessMessage;
import java.time.Duration;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What an order leaves in a stack's database, as if the portal had been killed right after the commit. */
public final class CommittedOrders {

    private static final String NOBODY = "false, null, null";

    private final JdbcClient jdbc;

    /** Prepares it. */
    public CommittedOrders(TestStack stack) {
        this.jdbc = stack.data().jdbc();
    }

    /** A hosting for Huber on o1441. */
    public long hosting() {
        return hosting("o1441", "1234578");
    }

    /** A hosting on a contract, for a customer. */
    public long hosting(String contract, String customer) {
        return hosting(contract, customer, NOBODY);
    }

    /** A hosting of which the engine is to be told by a portal that took the message and died. */
    public long hostingOfADeadPortal(Duration ago) {
        return hosting("o1441", "1234578", "true, 'dead', now() - interval '%d seconds'".formatted(ago.toSeconds()));
    }

    private long hosting(String contract, String customer, String taken) {
        var hosting = jdbc.sql("""
                        insert into hosting (account_id, customer_id, contract_id, product_id, token, status, requested_at)
                        select c.account_id, (select id from customer where customer_number = ?), c.id, p.id,
                            gen_random_uuid(), 'PROVISIONING', now()
                        from contract c join product p on p.contract_id = c.id where c.contract_number = ?
                        order by p.id limit 1
                        returning id
                        """).params(customer, contract).query(Long.class).single();
        jdbc.sql(
                        "update hosting set login = 'web' || id, domain_name = 'web' || id || '.server11.webserver.example' where id = ?")
                .param(hosting)
                .update();
        ask("hosting", hosting, contract, "'plesk-' || plesk_server_id");
        publish("hosting-requested", "hosting-" + hosting, contract, Map.of("hostingId", hosting), taken);
        return hosting;
    }

    /** A mail to a user of the account of a contract, through that account's own mail server. */
    public void mail(String contract, String user) {
        var mail = jdbc.sql("""
                        insert into mail_delivery (account_id, kind, subject_id, customer_id, mail_key, recipient, status,
                            requested_at)
                        select account_id, 'password-link', id, customer_id, gen_random_uuid(), last_name, 'WAITING', now()
                        from app_user where user_name = ? returning id
                        """).param(user).query(Long.class).single();
        ask("mail", mail, contract, "'mail-' || account_id");
        publish("mail-requested", "mail-" + mail, contract, Map.of("mailId", mail), NOBODY);
    }

    /** The row that says that a thing of o1441's account should have an instance. */
    public void ask(String kind, long id) {
        ask(kind, id, "o1441", "null");
    }

    private void ask(String kind, long id, String contract, String calledSystem) {
        jdbc.sql("""
                        insert into work (subject, kind, subject_id, account_id, called_system)
                        select ? || '-' || ?, ?, ?, account_id, %s from contract where contract_number = ?
                        """.formatted(calledSystem))
                .params(kind, id, kind, id, contract)
                .update();
    }

    /** A message about a thing of o1441's account in the outbox. */
    public void publish(String name, String subject, Map<String, Object> ids) {
        publish(name, subject, "o1441", ids, NOBODY);
    }

    private void publish(String name, String subject, String contract, Map<String, Object> ids, String taken) {
        var account = jdbc.sql("select account_id from contract where contract_number = ?")
                .param(contract)
                .query(Long.class)
                .single();
        var message = ProcessMessage.start(name, subject, 1, account, ids);
        jdbc.sql("""
                        insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, version, picked,
                            picked_by, last_heartbeat)
                        values ('publish-message', ?, ?, now(), 1, %s)
                        """.formatted(taken))
                .params(message.messageId(), new JsonMapper().writeValueAsBytes(message))
                .update();
    }

    /** The status of a hosting. */
    public String statusOf(long hosting) {
        return jdbc.sql("select status from hosting where id = ?")
                .param(hosting)
                .query(String.class)
                .single();
    }
}
