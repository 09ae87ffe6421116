package de.fisinger.mkm.localstack;

import org.springframework.jdbc.core.simple.JdbcClient;

/** An account beside those of the demo, whose Plesk and whose mail server are others: they can be slow, silent or away. */
public final class OtherServers {

    /** Its contract. */
    public static final String CONTRACT = "o9001";

    /** Its customer. */
    public static final String CUSTOMER = "S1";

    /** A user of that customer, who can be mailed. */
    public static final String USER = "stefan.still";

    private final JdbcClient jdbc;

    /** Prepares it. */
    public OtherServers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes the account, with servers on ports of this machine. */
    public void at(int pleskPort, int mailPort) {
        jdbc.sql("""
                        with owner as (insert into account (account_number, name) values ('300300', 'Stille GmbH') returning id),
                        server as (insert into plesk_server (name, host, port, secret_key, trusted_certificates, preview_domain)
                            select 'server12', host, port, secret_key, trusted_certificates, preview_domain from plesk_server
                            where name = 'server11' returning id),
                        portal as (insert into portal_template (account_id, host, title, name, color1, color2, color3, color4,
                                mail_host, mail_encryption, mail_sender)
                            select id, 'still.example', 'Still', 'Still', '#0b6e4f', '#08415c', '#0b6e4f', '#eef4f1',
                                'localhost', 'NONE', 'info@still.example' from owner),
                        customer as (insert into customer (account_id, customer_number, company, last_name, first_name, street,
                                postcode, city, phone, mobile, email)
                            select id, 'S1', '', 'Still', 'Stefan', 'Weg 1', '10115', 'Berlin', '', '', 'still@kunde.example'
                            from owner),
                        contract as (insert into contract (account_id, contract_number, product_name, note, area, kind, active,
                                plesk_server_id, reseller_login, article_id)
                            select owner.id, 'o9001', c.product_name, '', c.area, c.kind, true, server.id, c.reseller_login,
                                c.article_id from contract c, owner, server where c.contract_number = 'o1441'
                            returning id, account_id)
                        insert into product (account_id, type, name, net_price, active, contract_id, plan_guid, plan_name)
                        select account_id, 'RESELLER', 'Stilles Hosting', 9.90, true, id, ?, 'Webhosting M' from contract
                        """)
                .param(DemoPlesk.planGuid("Webhosting M", DemoPlesk.RESELLER))
                .update();
        jdbc.sql("""
                        insert into app_user (account_id, user_name, first_name, last_name, email, role, customer_id)
                        select account_id, ?, first_name, last_name, email, 'END_CUSTOMER', id from customer
                        where customer_number = ?
                        """).params(USER, CUSTOMER).update();
        moveTo(pleskPort, mailPort);
    }

    /** Leads to servers on other ports. */
    public void moveTo(int pleskPort, int mailPort) {
        jdbc.sql("update plesk_server set port = ? where name = 'server12'")
                .param(pleskPort)
                .update();
        jdbc.sql("update portal_template set mail_port = ? where host = 'still.example'")
                .param(mailPort)
                .update();
    }
}
