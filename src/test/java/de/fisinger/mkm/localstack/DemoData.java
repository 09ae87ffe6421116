package de.fisinger.mkm.localstack;

import com.zaxxer.hikari.HikariDataSource;
import de.fisinger.mkm.process.EngineSchema;
import de.fisinger.mkm.secret.EncryptedText;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.transaction.support.TransactionTemplate;

/** Accounts, customers, contracts and products as the handbook shows them. Comes once, into an empty database. */
public final class DemoData {

    private static final Duration IDLE = Duration.ofSeconds(10);

    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final EncryptedText encryption;

    /**
     * Prepares it.
     *
     * @param url JDBC address of the database
     * @param encryptionKey MKM's key for secrets
     */
    public DemoData(String url, String user, String password, String encryptionKey) {
        dataSource = pool(url, user, password);
        jdbc = JdbcClient.create(dataSource);
        encryption = new EncryptedText(new EncryptedText.Settings(encryptionKey, ""));
    }

    /** Tests ask all the time, and a new connection costs both sides more than the question. */
    private static DataSource pool(String url, String user, String password) {
        var pool = new HikariDataSource();
        pool.setPoolName("tests");
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMinimumIdle(0);
        pool.setIdleTimeout(IDLE.toMillis());
        return pool;
    }

    /**
     * Brings the schema up to date and fills it if it is empty.
     *
     * @param pleskHost where the portal finds the simulator
     * @param pleskPort its port
     * @param pleskKey its secret key
     * @param pleskCertificate its certificate in PEM
     * @throws IllegalStateException if the schema is of a version that this one doesn't continue
     */
    public void load(String pleskHost, int pleskPort, String pleskKey, String pleskCertificate) {
        try {
            EngineSchema.migrate(EngineSchema.portal(dataSource));
        } catch (FlywayValidateException e) {
            throw new IllegalStateException(
                    "Die Daten in .local stammen von einer früheren Fassung. ./run --reset löscht sie und beginnt neu.",
                    e);
        }
        new TransactionTemplate(new JdbcTransactionManager(dataSource)).executeWithoutResult(_ -> {
            if (jdbc.sql("select count(*) from account").query(Long.class).single() == 0) {
                fill(pleskHost, pleskPort, pleskKey, pleskCertificate);
            }
        });
    }

    private void fill(String pleskHost, int pleskPort, String pleskKey, String pleskCertificate) {
        var server = insert("""
                insert into plesk_server (name, host, port, secret_key, trusted_certificates, preview_domain)
                values ('server11', ?, ?, ?, ?, 'server11.webserver.example')
                """, pleskHost, pleskPort, encryption.convertToDatabaseColumn(pleskKey), pleskCertificate);
        var provider = account("100000", "FISINGER.de");
        var reseller = account("125430", "Test Reseller GmbH");
        var client = account("200100", "Beispiel GmbH");
        contact(reseller, "Resellerstraße 5", "20095", "Hamburg", "+49 40 123456", "info@reseller.example");
        contact(client, "Beispielweg 1", "80331", "München", "+49 89 123456", "info@beispiel.example");
        var huber = customer(reseller, "1234578", "Test", "Huber", "Anton");
        var mueller = customer(reseller, "123456", "Testkunde 1", "Müller", "Max");
        user(reseller, "reseller", "Renate", "Seller", "ADMINISTRATOR", null);
        user(reseller, "mitarbeiter", "Martin", "Arbeiter", "USER", null);
        user(client, "kunde", "Klaus", "Kunde", "ADMINISTRATOR", null);
        user(provider, "support", "Sabine", "Port", "SUPPORT", null);
        user(reseller, "endkunde", "Anton", "Huber", "END_CUSTOMER", huber);
        domain(reseller, "o2502", "huber-test.example", huber, "VERIFIED", "ACTIVE", "LOCKED", "AUTO_RENEW");
        domain(reseller, "o2510", "müller-bäckerei.example", huber, "PENDING", "MISSING", "UNLOCKED", "AUTO_EXPIRE");
        contracts(reseller, server, huber, mueller);
        portal(reseller, "portal.msave.de", "msave.de");
    }

    private void portal(long account, String host, String name) {
        insert("""
                insert into portal_template (account_id, host, title, name, name2, home_url, contact_url, imprint_url,
                    privacy_url, terms_url, mail_footer, color1, color2, color3, color4, ordering)
                values (?, ?, ?, ?, 'msave.de', 'https://www.msave.de', 'https://www.msave.de/kontakt',
                    'https://www.msave.de/impressum', 'https://www.msave.de/datenschutz', 'https://www.msave.de/agb',
                    'msave.de · Musterweg 1 · 12345 Musterstadt', '#0b6e4f', '#08415c', '#0b6e4f', '#eef4f1', true)
                """, account, host, name, name);
    }

    private void contracts(long reseller, long server, long huber, long mueller) {
        contract(reseller, "o2411", "Webhosting - Mail Gateway eingehend", "Mailgateway (profi Spamschutz)", null);
        contract(reseller, "o2375", "Mailgateway IN incl.", "Mailgateway (profi Spamschutz)", null);
        contract(reseller, "o2374", "MMS 50 G12", "Mein Mailsystem", null);
        contract(reseller, "o1763", "Cloud-Speicher FLEX G2", "Mein Cloud-Speicher", huber);
        contract(reseller, "o1604", "MSAVE 1.0", "MSAVE", null);
        contract(reseller, "o1552", "HS0000G9", "managed Webhosting", mueller);
        var o1441 = insert("""
                insert into contract (account_id, contract_number, product_name, note, area, kind, active,
                    plesk_server_id, reseller_login, article_id)
                values (?, 'o1441', 'Reseller 50 G9', '123456', 'Reseller Webhosting', 'RESELLER_PLAN', true, ?, ?, ?)
                """, reseller, server, DemoPlesk.RESELLER, article("Reseller 50 G9", "Reseller Webhosting"));
        // the newest stands first, as pictured in the handbook
        shopProduct(reseller, "CS-Flex 2", "Cloud-Speicher FLEX G2");
        shopProduct(reseller, "ResellerP H50000G9", "HS0000G9");
        insert("""
                insert into product (account_id, type, name, net_price, active, contract_id, plan_guid, plan_name)
                values (?, 'RESELLER', 'Reseller Testprodukt 2 Server 11', 9.90, true, ?, ?, 'Webhosting M')
                """, reseller, o1441, DemoPlesk.planGuid("Webhosting M", DemoPlesk.RESELLER));
    }

    private void shopProduct(long account, String name, String articleName) {
        insert("""
                insert into product (account_id, type, name, net_price, active, article_id)
                values (?, 'SHOP', ?, 4.90, true, (select id from shop_article where name = ?))
                """, account, name, articleName);
    }

    /** A connection of its own. */
    public Connection connection() throws SQLException {
        return dataSource.getConnection();
    }

    /** SQL on the database. */
    public JdbcClient jdbc() {
        return jdbc;
    }

    private long account(String number, String name) {
        return insert("insert into account (account_number, name) values (?, ?)", number, name);
    }

    private void contact(long account, String street, String postcode, String city, String phone, String email) {
        jdbc.sql("update account set street = ?, postcode = ?, city = ?, phone = ?, email = ? where id = ?")
                .params(street, postcode, city, phone, email, account)
                .update();
    }

    private long customer(long account, String number, String company, String lastName, String firstName) {
        return insert(
                """
                insert into customer (account_id, customer_number, company, last_name, first_name, street, postcode, city,
                    phone, mobile, email)
                values (?, ?, ?, ?, ?, 'Musterstraße 1', '12345', 'Musterstadt', '+4930123456', '+4915112345678', ?)
                """,
                account,
                number,
                company,
                lastName,
                firstName,
                firstName.toLowerCase(java.util.Locale.ROOT) + "@kunde.example");
    }

    private void user(
            long account, String name, String firstName, String lastName, String role, @Nullable Long customer) {
        insert(
                """
                insert into app_user (account_id, user_name, password_hash, first_name, last_name, role, customer_id, email)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                account,
                name,
                PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(name),
                firstName,
                lastName,
                role,
                customer,
                name + "@mkm.example");
    }

    private void domain(
            long account,
            String contractNumber,
            String name,
            long customer,
            String verification,
            String zone,
            String transferLock,
            String renewalMode) {
        insert("""
                insert into domain (account_id, contract_number, name, customer_id, registrar, verification, zone,
                    transfer_lock, renewal_mode)
                values (?, ?, ?, ?, 'INWX', ?, ?, ?, ?)
                """, account, contractNumber, name, customer, verification, zone, transferLock, renewalMode);
    }

    private void contract(long account, String number, String product, String area, @Nullable Long customer) {
        insert("""
                insert into contract (account_id, contract_number, product_name, area, kind, active, article_id, customer_id)
                values (?, ?, ?, ?, 'STANDARD', true, ?, ?)
                """, account, number, product, area, article(product, area), customer);
    }

    private long article(String name, String area) {
        var address = name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return insert(
                "insert into shop_article (name, area, page) values (?, ?, ?)",
                name,
                area,
                "https://shop.fisinger.example/" + address);
    }

    private long insert(String sql, @Nullable Object... values) {
        return jdbc.sql(sql.strip() + " returning id")
                .params(java.util.Arrays.asList(values))
                .query(Long.class)
                .single();
    }
}
