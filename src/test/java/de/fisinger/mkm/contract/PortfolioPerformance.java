package de.fisinger.mkm.contract;

import static org.assertj.core.api.Assertions.assertThat;

import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.customer.CustomerStory;
import de.fisinger.mkm.list.ListMeasurement;
import de.fisinger.mkm.list.ListQuery;
import de.fisinger.mkm.list.ListSource;
import de.fisinger.mkm.product.ProductStory;
import de.fisinger.mkm.product.Products;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Measures Produktverwaltung with 100,000 contracts and 10,000 domains, and MKM → Produkte with 1,000 products, in one
 * account. Not part of the tests; run it with {@code ./test -Dtest=PortfolioPerformance} and write the result into
 * docs/performance.md.
 */
@MkmTest
class PortfolioPerformance {

    @Autowired
    private CustomerStory story;

    @Autowired
    private ProductStory productStory;

    @Autowired
    private Contracts contracts;

    @Autowired
    private Products products;

    @Test
    void aHundredThousandContractsAndAThousandProducts() {
        productStory.reset();
        fill();
        var worst = new ArrayList<Long>();
        Map<String, ListQuery> questions = new LinkedHashMap<>();
        var all = ListQuery.all();
        questions.put("list", all);
        questions.put("page 400", all.onPage(400));
        for (var column : List.of("vertrag", "produkt", "bereich", "status")) {
            questions.put("sort by " + column, all.sortedBy(column, false));
            questions.put("sort by " + column + ", from the end", all.sortedBy(column, true));
        }
        questions.put("filter vertrag = 9999", all.withFilter("vertrag", "9999"));
        questions.put("filter produkt = flex (10,000 rows)", all.withFilter("produkt", "flex"));
        questions.put("filter produkt = zq (none)", all.withFilter("produkt", "zq"));
        questions.put("filter bereich = domains", all.withFilter("bereich", "domains"));
        questions.put("filter status = inaktiv", all.withFilter("status", "false"));
        questions.put("search x77777", all.withSearch("x77777"));
        questions.put("search artikel speicher", all.withSearch("artikel speicher"));
        questions.forEach((what, query) -> worst.add(measure("contracts, " + what, contracts::list, query)));
        for (var column : List.of("id", "typ", "produkt", "status", "nutzung")) {
            worst.add(measure("products, sort by " + column, products::list, all.sortedBy(column, true)));
        }
        worst.add(measure("products, filter nutzung = 0", products::list, all.withFilter("nutzung", "0")));
        worst.add(measure("products, search produkt 77", products::list, all.withSearch("produkt 77")));
        plans();
        productStory.reset();

        assertThat(Collections.max(worst)).isLessThan(150);
    }

    private void fill() {
        var account = story.accountId();
        for (var table : List.of("contract", "domain", "product")) {
            story.sql("alter table %1$s disable trigger %1$s_changed".formatted(table));
        }
        story.sql("alter table customer disable trigger customer_changed");
        story.sql("alter table contract disable trigger \"COUNT_contract\"");
        story.sql("""
                insert into customer (account_id, customer_number, last_name, first_name, street, postcode, city, phone,
                    mobile, email)
                select %d, 'K' || n, 'Name' || n, 'Vorname', 'Weg ' || n, '10115', 'Berlin', '+49301234567',
                    '+4915112345678', 'k' || n || '@kunde.example'
                from generate_series(1, 5000) n
                """.formatted(account));
        story.sql("""
                insert into shop_article (name, area, page)
                select (array['Cloud-Speicher FLEX','Webhosting','Mailgateway','MSAVE'])[1 + n % 4] || ' ' || n,
                    'Leistung Artikel ' || n % 20, null
                from generate_series(1, 40) n on conflict do nothing
                """);
        story.sql("""
                insert into contract (account_id, contract_number, product_name, area, kind, active, article_id, customer_id)
                select %1$d, 'x' || n, a.name, a.area, 'STANDARD', n %% 20 > 0, a.id,
                    case when n %% 2 = 0 then (select min(id) from customer where account_id = %1$d) + n %% 5000 end
                from generate_series(1, 100000) n
                    join (select row_number() over (order by id) as rank, * from shop_article where area like 'Leistung%%') a
                        on a.rank = 1 + n %% 40
                """.formatted(account));
        story.sql("""
                insert into domain (account_id, contract_number, name)
                select %d, 'y' || n, 'domain-' || md5(n::text) || '.example' from generate_series(1, 10000) n
                """.formatted(account));
        story.sql("""
                insert into product (account_id, type, name, net_price, active, article_id)
                select %d, 'SHOP', 'Produkt ' || n, 5, n %% 5 > 0, a.id
                from generate_series(1, 1000) n
                    join (select row_number() over (order by id) as rank, id from shop_article where area like 'Leistung%%') a
                        on a.rank = 1 + n %% 40
                """.formatted(account));
        story.sql("alter table contract enable trigger all");
        for (var table : List.of("customer", "domain", "product")) {
            story.sql("alter table " + table + " enable trigger all");
        }
        story.sql("update customer c set contract_count = (select count(*) from contract where customer_id = c.id)"
                + " where account_id = " + account);
        for (var table : List.of("contract", "domain", "product", "customer", "shop_article")) {
            story.sql("vacuum analyze " + table);
        }
    }

    private <T> long measure(String what, Supplier<ListSource<T>> list, ListQuery query) {
        return ListMeasurement.p95(what, () -> story.asReseller(() -> list.get().page(query)));
    }

    private void plans() {
        var account = story.accountId();
        for (var sql : List.of(
                "select id from portfolio_item where account_id = %d order by contract_number desc, id desc limit 25"
                        .formatted(account),
                "select id from portfolio_item where account_id = %d order by product_name, id limit 25"
                        .formatted(account),
                "select count(*) from (select id from portfolio_item where account_id = %d and search_text like '%%x77777%%' limit 10001) c"
                        .formatted(account),
                "select p.id from product p join product_usage u on u.product_id = p.id where p.account_id = %1$d and u.account_id = %1$d and not p.deleted order by u.customers desc, p.id desc limit 25"
                        .formatted(account))) {
            ListMeasurement.logPlan(sql);
        }
    }
}
