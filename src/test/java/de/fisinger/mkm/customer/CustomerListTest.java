package de.fisinger.mkm.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.Session;
import de.fisinger.mkm.handbook.Handbook;
import de.fisinger.mkm.list.ListQuery;
import de.fisinger.mkm.localstack.TestStack;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** The Kundenübersicht: paging, order, filters and search in the database. */
@MkmTest
class CustomerListTest {

    @Autowired
    private CustomerStory story;

    @Autowired
    private Customers customers;

    @Autowired
    private Session session;

    /** The portal's. */
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void customersOfTheAccount() {
        story.reset();
        story.customer("K2", "Österle", "Zoe", "");
        story.customer("K10", "Zander", "Änne", "Bäckerei 100 % Korn");
        story.customer("K1", "Huber", "Anton", "Test_GmbH");
        story.customer("A7", "Müller", "Max", "Müller & Söhne");
    }

    /** Whatever keeps the database busy, nobody waits for a list for ever, nor the database for nobody. */
    @Test
    void aListThatTakesTooLongIsGivenUp() throws SQLException {
        var began = System.nanoTime();
        try (var other = TestStack.shared().data().connection();
                var lock = other.createStatement()) {
            other.setAutoCommit(false);
            lock.execute("lock table customer in access exclusive mode");

            assertThatThrownBy(() -> numbers(all())).hasMessageContaining("canceling statement");

            other.rollback();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isBetween(Duration.ofSeconds(8), Duration.ofSeconds(25));
        assertThat(numbers(all())).hasSize(4);
        assertThat(jdbc.sql("select current_setting('statement_timeout')")
                        .query(String.class)
                        .single())
                .as("of whatever else the portal asks")
                .isEqualTo("1min");
    }

    @Test
    @Handbook({"KV-03", "KV-04", "KV-05", "KV-06", "KV-07", "KV-08"})
    void everyColumnCanBeSorted() {
        assertThat(numbers(all().sortedBy("kundennummer", false))).containsExactly("A7", "K1", "K2", "K10");
        assertThat(numbers(all().sortedBy("kundennummer", true))).containsExactly("K10", "K2", "K1", "A7");
        assertThat(lastNames(all().sortedBy("name", false))).containsExactly("Huber", "Müller", "Österle", "Zander");
        assertThat(numbers(all().sortedBy("vorname", false))).containsExactly("K10", "K1", "A7", "K2");
        assertThat(numbers(all().sortedBy("firma", false))).startsWith("K10", "A7", "K1");
        story.giveContract(id("K2"), "ot1");
        assertThat(numbers(all().sortedBy("produkte", true))).startsWith("K2");
    }

    @Test
    @Handbook({"KV-03"})
    void everyColumnCanBeFiltered() {
        assertThat(numbers(all().withFilter("kundennummer", "k1"))).containsExactlyInAnyOrder("K1", "K10");
        assertThat(numbers(all().withFilter("name", "sterl"))).containsExactly("K2");
        assertThat(numbers(all().withFilter("vorname", "än"))).containsExactly("K10");
        assertThat(numbers(all().withFilter("firma", "söhne"))).containsExactly("A7");
        assertThat(numbers(all().withFilter("produkte", "1"))).isEmpty();
        assertThat(numbers(all().withFilter("produkte", "0"))).hasSize(4);
        assertThat(numbers(all().withFilter("produkte", "viele"))).isEmpty();
        assertThat(numbers(all().withFilter("name", "h").withFilter("vorname", "a")))
                .containsExactly("K1");
    }

    @Test
    void theSearchFindsWordsInAnyOrderInAnyColumn() {
        assertThat(numbers(all().withSearch("anton huber"))).containsExactly("K1");
        assertThat(numbers(all().withSearch("HUBER test"))).containsExactly("K1");
        assertThat(numbers(all().withSearch("müll"))).containsExactly("A7");
        assertThat(numbers(all().withSearch("zo"))).containsExactly("K2");
        assertThat(numbers(all().withSearch("gibt es nicht"))).isEmpty();
    }

    @Test
    void theSearchFindsWhatPeopleType() {
        story.sql("update customer set phone = '+49 171 / 555-4321', street = 'Böhmerwaldstraße 3', postcode = '89073',"
                + " city = 'Łódź' where customer_number = 'K2'");
        for (var typed : List.of(
                "0171 555",
                "01715554",
                "0171/555",
                "+49171",
                "boehmerwald",
                "bohmer",
                "BÖHMER 89073",
                "lodz",
                "oesterle",
                "osterle")) {
            assertThat(numbers(all().withSearch(typed))).as(typed).containsExactly("K2");
        }
        assertThat(numbers(all().withSearch("mueller soehne"))).containsExactly("A7");
    }

    @Test
    void aLongCustomerIsFoundByTheNameNevertheless() {
        story.sql("update customer set company = repeat('Österreichische ', 12), street = repeat('漢', 200),"
                + " city = repeat('ö', 100), last_name = repeat('ü', 90) where customer_number = 'K2'");

        assertThat(numbers(all().withSearch("zoe österreichische"))).containsExactly("K2");
    }

    @Test
    void signsThatMeanSomethingToTheDatabaseAreLookedForAsTheyAre() {
        assertThat(numbers(all().withSearch("100 %"))).containsExactly("K10");
        assertThat(numbers(all().withSearch("test_gmbh"))).containsExactly("K1");
        assertThat(numbers(all().withSearch("testxgmbh"))).isEmpty();
        assertThat(numbers(all().withFilter("firma", "\\"))).isEmpty();
        assertThat(numbers(all().withFilter("name", "' or 1=1 --"))).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> numbers(all().withFilter("c.id) or (1", "1")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> numbers(all().sortedBy("c.email; drop table customer", false)));
    }

    @Test
    void pagesHoldTheirPartAndTheTotal() {
        IntStream.rangeClosed(1, 30).forEach(i -> story.customer("N" + i, "Name", "Vorname", ""));
        var second = page(all().withPageSize(10).onPage(2).withFilter("name", "name"));

        assertThat(second.total()).isEqualTo(30);
        assertThat(page(all().withPageSize(10).withFilter("name", "name").onPage(3))
                        .rows())
                .hasSize(10);
        assertThat(page(all().withPageSize(10).withFilter("name", "name").onPage(4))
                        .rows())
                .isEmpty();
        var pages = IntStream.rangeClosed(1, 4)
                .mapToObj(number -> numbers(all().withPageSize(10).onPage(number)))
                .flatMap(List::stream)
                .toList();
        assertThat(pages).hasSize(34).doesNotHaveDuplicates();
    }

    @Test
    void exportsHoldEveryRowThatMatchesInTheListsOrder() {
        IntStream.rangeClosed(1, 120).forEach(i -> story.customer("N" + i, "Name", "Vorname", ""));
        var exported = new ArrayList<String>();

        story.asReseller(() -> {
            customers
                    .list()
                    .each(
                            all().withFilter("name", "name").sortedBy("kundennummer", true),
                            row -> exported.add(row.customerNumber()));
            return exported;
        });

        assertThat(exported).hasSize(120).startsWith("N120", "N119").endsWith("N2", "N1");
        assertThat(story.asReseller(() -> customers.list().count(all()))).isEqualTo(124);
    }

    @Test
    @Handbook({"KV-08"})
    void productsCountContractsAndHostingsTogether() {
        var customer = id("K1");
        story.giveContract(customer, "ot2");
        story.giveContract(customer, "ot3");
        story.giveHosting(customer, "ACTIVE");

        assertThat(page(all().withFilter("kundennummer", "K1").sortedBy("kundennummer", false))
                        .rows()
                        .getFirst())
                .satisfies(row -> assertThat(row.productCount()).isEqualTo(3));

        story.sql("update contract set customer_id = null where contract_number = 'ot2'");
        story.sql("update hosting set status = 'TERMINATED' where customer_id = " + customer);

        assertThat(page(all().withFilter("kundennummer", "K1").sortedBy("kundennummer", false))
                        .rows()
                        .getFirst())
                .satisfies(row -> assertThat(row.productCount()).isEqualTo(1));
    }

    @Test
    @Handbook("KV-01")
    void nobodyElseSeesThem() {
        assertThat(session.as("reseller", () -> customers.list().page(all().withSearch("Zander")))
                        .rows())
                .isEmpty();
        assertThat(session.as("reseller", () -> customers.list().page(all().withSearch("Zander")))
                        .total())
                .isZero();
        assertThatThrownBy(() -> session.as("endkunde", customers::list)).isInstanceOf(AccessDeniedException.class);
    }

    private static ListQuery all() {
        return ListQuery.all();
    }

    private de.fisinger.mkm.list.ListPage<CustomerListItem> page(ListQuery query) {
        return story.asReseller(() -> customers.list().page(query));
    }

    private List<String> numbers(ListQuery query) {
        return page(query).rows().stream().map(CustomerListItem::customerNumber).toList();
    }

    private List<String> lastNames(ListQuery query) {
        return page(query).rows().stream().map(CustomerListItem::lastName).toList();
    }

    private long id(String number) {
        return story.number("select id from customer where customer_number = '%s' and account_id = %d"
                .formatted(number, story.accountId()));
    }
}
