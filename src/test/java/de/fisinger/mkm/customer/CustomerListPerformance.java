package de.fisinger.mkm.customer;

import static org.assertj.core.api.Assertions.assertThat;

import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.list.ListMeasurement;
import de.fisinger.mkm.list.ListQuery;
import de.fisinger.mkm.localstack.TestStack;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Measures the Kundenübersicht with a million customers in one account. Not part of the tests; run it with {@code ./test
 * -Dtest=CustomerListPerformance} and write the result into docs/performance.md.
 */
@MkmTest
class CustomerListPerformance {

    private static final int CUSTOMERS = 1_000_000;

    @Autowired
    private CustomerStory story;

    @Autowired
    private Customers customers;

    @Test
    void aMillionCustomersInOneAccount() {
        story.reset();
        story.sql("alter table customer disable trigger customer_changed");
        var searchIndex = TestStack.shared()
                .data()
                .jdbc()
                .sql("select indexdef from pg_indexes where indexname = 'customer_search'")
                .query(String.class)
                .single();
        story.sql("drop index customer_search");
        story.sql("""
                insert into customer (account_id, customer_number, company, last_name, first_name, street, postcode, city,
                    phone, mobile, email, contract_count)
                select %d, 'K' || n,
                    case when n %% 3 = 0 then 'Firma ' || md5(n::text) end,
                    (array['Müller','Schmidt','Schneider','Fischer','Weber','Meyer','Wagner','Becker','Schulz','Hoffmann'])
                        [1 + n %% 10] || case when n %% 7 = 0 then '-' || substr(md5((n * 7)::text), 1, 5) else '' end,
                    (array['Anna','Ben','Clara','David','Emma','Felix','Greta','Hugo','Ida','Jonas','Karl'])[1 + n %% 11],
                    'Weg ' || n, '10115', 'Berlin', '+49301234567', '+4915112345678', 'k' || n || '@kunde.example', n %% 5
                from generate_series(1, %d) n
                """.formatted(story.accountId(), CUSTOMERS));
        story.sql("alter table customer enable trigger customer_changed");
        story.sql(searchIndex);
        story.sql("vacuum analyze customer");

        var worst = new ArrayList<Long>();
        questions()
                .forEach((what, query) -> worst.add(ListMeasurement.p95(
                        what, () -> story.asReseller(() -> customers.list().page(query)))));
        plans();
        story.reset();

        assertThat(Collections.max(worst)).isLessThan(150);
    }

    private static Map<String, ListQuery> questions() {
        Map<String, ListQuery> questions = new LinkedHashMap<>();
        var all = ListQuery.all();
        questions.put("list", all);
        questions.put("page 400", all.onPage(400));
        for (var column : List.of("kundennummer", "name", "vorname", "firma", "produkte")) {
            questions.put("sort by " + column, all.sortedBy(column, false));
            questions.put("sort by " + column + ", from the end", all.sortedBy(column, true));
        }
        questions.put("filter kundennummer = K99999", all.withFilter("kundennummer", "K99999"));
        questions.put("filter name = müll (100,000 rows)", all.withFilter("name", "müll"));
        questions.put("filter name = abc", all.withFilter("name", "abc"));
        questions.put("filter vorname = a", all.withFilter("vorname", "a"));
        questions.put("filter vorname = zq (none)", all.withFilter("vorname", "zq"));
        questions.put("filter firma = abcd", all.withFilter("firma", "abcd"));
        questions.put("filter produkte = 3", all.withFilter("produkte", "3"));
        questions.put(
                "filter name = müll, sort by firma",
                all.withFilter("name", "müll").sortedBy("firma", true));
        questions.put(
                "filter name = müll and produkte = 3",
                all.withFilter("name", "müll").withFilter("produkte", "3"));
        questions.put(
                "filter produkte = 4 and vorname = anna, sorted by firma",
                all.withFilter("produkte", "4").withFilter("vorname", "anna").sortedBy("firma", false));
        questions.put("search k77777", all.withSearch("k77777"));
        questions.put("search müller anna", all.withSearch("müller anna"));
        questions.put("search kunde (all rows)", all.withSearch("kunde"));
        questions.put("search xq (none)", all.withSearch("xq"));
        questions.put("search nothing like this", all.withSearch("nichts dergleichen"));
        return questions;
    }

    private void plans() {
        var account = story.accountId();
        for (var sql : List.of(
                "select id from customer where account_id = %d order by last_name, id limit 25".formatted(account),
                "select id from customer where account_id = %d and search_text like '%%k77777%%' order by last_name, id limit 25"
                        .formatted(account),
                "select id from customer where account_id = %d and lower_last_name like '%%müll%%' order by company desc, id desc limit 25"
                        .formatted(account),
                "select count(*) from (select id from customer where account_id = %d and lower_last_name like '%%müll%%' limit 10001) c"
                        .formatted(account),
                "select count(*) from (select id from customer where account_id = %d and (lower_first_name like 'a%%' or lower_first_name like '%% a%%') limit 10001) c"
                        .formatted(account),
                "select count(*) from (select id from customer where account_id = %d limit 10001) c"
                        .formatted(account))) {
            ListMeasurement.logPlan(sql);
        }
    }
}
