package de.fisinger.mkm.product;

import de.fisinger.mkm.customer.CustomerStory;
import de.fisinger.mkm.hosting.HostingStory;
import de.fisinger.mkm.localstack.DemoPlesk;
import de.fisinger.mkm.localstack.plesk.PleskState.Plan;
import de.fisinger.mkm.plesk.ServicePlan;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** What the tests of products and assignments tell: contracts, articles, plans, in the account of the customers' tests. */
@TestComponent
public class ProductStory {

    /** A plan that the reseller has on the server. */
    public static final ServicePlan PLAN =
            new ServicePlan(DemoPlesk.planGuid("Webhosting S", DemoPlesk.RESELLER), "Webhosting S");

    private final CustomerStory customers;
    private final HostingStory hostings;
    private final Products products;
    private final ResellerPlans plans;

    ProductStory(CustomerStory customers, HostingStory hostings, Products products, ResellerPlans plans) {
        this.plans = plans;
        this.customers = customers;
        this.hostings = hostings;
        this.products = products;
    }

    /** Empties the account, and puts the server back to the demo's content. */
    public void reset() {
        hostings.reset();
        customers.reset();
    }

    /** Makes a shop article. */
    public long article(String name) {
        return customers.number("""
                insert into shop_article (name, area, page)
                values ('%1$s', 'Test-Cloud', 'https://shop.fisinger.example/artikel')
                on conflict (name, area) do update set active = true returning id
                """.formatted(name));
    }

    /** Makes a contract of an article. */
    public long contract(String number, long article, @Nullable Long customer) {
        return customers.number("""
                insert into contract (account_id, contract_number, product_name, area, kind, active, article_id, customer_id)
                select %d, '%s', name, area, 'STANDARD', true, id, %s from shop_article where id = %d returning id
                """.formatted(customers.accountId(), number, customer, article));
    }

    /** Makes a contract that carries hostings, of the reseller on the demo's server. */
    public long resellerContract(String number) {
        return resellerContract(number, DemoPlesk.RESELLER);
    }

    /** Makes a contract that carries hostings, of a reseller on the demo's server. */
    public long resellerContract(String number, String login) {
        return customers.number("""
                insert into contract (account_id, contract_number, product_name, area, kind, active, plesk_server_id,
                    reseller_login)
                select %d, '%s', 'Reseller 50 G9', 'Reseller Webhosting', 'RESELLER_PLAN', true, min(id), '%s'
                from plesk_server returning id
                """.formatted(customers.accountId(), number, login));
    }

    /** What is entered of a product. */
    public static ProductData data(String name, String netPrice) {
        return new ProductData(name, "", netPrice, true, false, "");
    }

    /** Makes a FISINGER.de Produkt. */
    public long shopProduct(String name, long article) {
        return customers.asReseller(() -> products.create(new NewProduct.OfShop(article, data(name, "4,90"))));
    }

    /** Makes a Reseller Produkt. */
    public long resellerProduct(String name, long contract, ServicePlan plan) {
        customers.asReseller(() -> plans.read(contract));
        return customers.asReseller(
                () -> products.create(new NewProduct.OfReseller(contract, plan, data(name, "9,90"))));
    }

    /** Gives a customer a hosting of a product. */
    public long hosting(long customer, long product, String status) {
        return customers.number("""
                insert into hosting (account_id, customer_id, contract_id, product_id, token, status,
                    domain_name, login, subscription_guid, failure_reason, requested_at)
                select account_id, %1$d, contract_id, id, gen_random_uuid(), '%3$s', gen_random_uuid() || '.example', 'web',
                    gen_random_uuid()::text, 'darum', now()
                from product where id = %2$d returning id
                """.formatted(customer, product, status));
    }

    /** Changes the plans on the server. */
    public void changePlans(UnaryOperator<List<Plan>> change) {
        var plesk = hostings.plesk();
        plesk.restore(hostings.withPlans(change.apply(plesk.content().plans())));
    }

    /** Renames a plan on the server. */
    public void renamePlan(String name, String newName) {
        changePlans(plans -> plans.stream()
                .map(plan -> plan.name().equals(name)
                        ? new Plan(plan.id(), plan.guid(), newName, plan.owner(), plan.externalId())
                        : plan)
                .toList());
    }

    /** Removes a plan from the server. */
    public void removePlan(String name) {
        changePlans(plans ->
                plans.stream().filter(plan -> !plan.name().equals(name)).toList());
    }
}
