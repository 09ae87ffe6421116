package de.fisinger.mkm.customer;

import de.fisinger.mkm.Session;
import de.fisinger.mkm.localstack.TestStack;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What the tests of customers tell: an account of their own with customers, and what belongs to these. */
@TestComponent
public class CustomerStory {

    /** The administrator of the account that these tests have to themselves; the password is the same. */
    public static final String RESELLER = "kundentester";

    private final Customers customers;
    private final Session session;
    private final String passwordHash;
    private final TestStack stack = TestStack.shared();

    CustomerStory(Customers customers, Session session, PasswordEncoder passwords) {
        this.passwordHash = passwords.encode(RESELLER);
        this.customers = customers;
        this.session = session;
    }

    /** Empties the account, and makes it first where it is missing. */
    public void reset() {
        sql("insert into account (account_number, name) values ('400400', 'Kundentest GmbH') on conflict do nothing");
        sql("""
                insert into app_user (account_id, user_name, password_hash, first_name, last_name, role, email)
                select id, 'kundentester', '%s', 'Karla', 'Tester', 'ADMINISTRATOR', 'karla@mkm.example'
                from account where account_number = '400400' on conflict do nothing
                """.formatted(passwordHash));
        for (var table : new String[] {
            "list_look",
            "list_view",
            "linking",
            "plesk_subscription",
            "subscription_reading",
            "hosting",
            "plesk_customer",
            "product",
            "domain",
            "contract"
        }) {
            sql("delete from " + table + " where account_id = " + accountId());
        }
        sql("delete from app_user where role = 'END_CUSTOMER' and account_id = " + accountId());
        sql("delete from customer where account_id = " + accountId());
    }

    /** Runs something as the account's administrator. */
    public <T> T asReseller(Supplier<T> work) {
        return session.as(RESELLER, work);
    }

    /** Data of a customer that breaks no rule. */
    public static CustomerData data(String number, String lastName, String firstName, String company) {
        return new CustomerData(
                number,
                company,
                lastName,
                firstName,
                "Musterstraße 1",
                "10115",
                "Berlin",
                "DE",
                "",
                "030 1234567",
                "0151 12345678",
                "post@kunde.example",
                "");
    }

    /** Makes a customer. */
    public long customer(String number, String lastName, String firstName, String company) {
        return asReseller(() -> customers.create(data(number, lastName, firstName, company)));
    }

    /** Assigns a new contract to a customer. */
    public void giveContract(long customer, String contractNumber) {
        sql("""
                insert into contract (account_id, contract_number, product_name, area, kind, active, customer_id)
                values (%d, '%s', 'CS-Flex 2', 'Mein Cloud-Speicher', 'STANDARD', true, %d)
                """.formatted(accountId(), contractNumber, customer));
    }

    /** Makes a domain that belongs to nobody. */
    public void domain(String contractNumber, String name) {
        sql("""
                insert into domain (account_id, contract_number, name, verification, zone, transfer_lock, renewal_mode)
                values (%d, '%s', '%s', 'PENDING', 'MISSING', 'UNLOCKED', 'AUTO_EXPIRE')
                """.formatted(accountId(), contractNumber, name));
    }

    /** Assigns a new domain to a customer. */
    public void giveDomain(long customer, String name) {
        sql("""
                insert into domain (account_id, contract_number, name, customer_id, verification, zone, transfer_lock,
                    renewal_mode)
                values (%d, 'o%d', '%s', %d, 'VERIFIED', 'ACTIVE', 'LOCKED', 'AUTO_RENEW')
                """.formatted(accountId(), 9000 + customer, name, customer));
    }

    /** Gives a customer a hosting, on a reseller contract with a product of its own. */
    public void giveHosting(long customer, String status) {
        sql("""
                with made_contract as (
                    insert into contract (account_id, contract_number, product_name, area, kind, active,
                        plesk_server_id, reseller_login)
                    select %1$d, 'oh%2$d', 'Reseller 50 G9', 'Reseller Webhosting', 'RESELLER_PLAN', true, min(id), 'niemand'
                    from plesk_server returning id),
                made_product as (
                    insert into product (account_id, type, name, net_price, active, contract_id, plan_guid, plan_name)
                    select %1$d, 'RESELLER', 'Hosting S', 5, true, id, 'guid', 'S' from made_contract returning id, contract_id)
                insert into hosting (account_id, customer_id, contract_id, product_id, token, status,
                    domain_name, login, subscription_guid, failure_reason, requested_at)
                select %1$d, %2$d, contract_id, id, gen_random_uuid(), '%3$s', 'h%2$d.example', 'web', gen_random_uuid()::text, 'darum', now()
                from made_product
                """.formatted(accountId(), customer, status));
    }

    /** Gives a customer a portal user. */
    public void giveUser(long customer, String userName) {
        sql("""
                insert into app_user (account_id, user_name, first_name, last_name, role, customer_id, email)
                values (%d, '%s', 'Ute', 'Nutzer', 'END_CUSTOMER', %d, 'ute@kunde.example')
                """.formatted(accountId(), userName, customer));
    }

    /** The account that these tests have. */
    public long accountId() {
        return number("select id from account where account_number = '400400'");
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
