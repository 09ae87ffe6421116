package de.fisinger.mkm.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.contract.ShopArticle;
import de.fisinger.mkm.contract.ShopArticles;
import de.fisinger.mkm.customer.CustomerStory;
import de.fisinger.mkm.handbook.Handbook;
import de.fisinger.mkm.hosting.HostingStory;
import de.fisinger.mkm.list.ListQuery;
import de.fisinger.mkm.localstack.DemoPlesk;
import de.fisinger.mkm.picture.Picture;
import de.fisinger.mkm.picture.PictureTest;
import de.fisinger.mkm.plesk.ServicePlan;
import jakarta.persistence.EntityManagerFactory;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@MkmTest
class ProductsTest {

    @Autowired
    private ProductPictures pictures;

    @Autowired
    private ProductStory story;

    @Autowired
    private CustomerStory customers;

    @Autowired
    private HostingStory hostings;

    @Autowired
    private Products products;

    @Autowired
    private ShopArticles articles;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private EntityManagerFactory entities;

    @BeforeEach
    void emptyAccount() {
        story.reset();
    }

    @Test
    @Handbook("PR-02")
    void onlyArticlesOfActiveContractsCanBeBranded() {
        var sold = story.article("Cloud A");
        var inactive = story.article("Cloud B");
        var unsold = story.article("Cloud C");
        var strange = story.article("Cloud D");
        story.contract("t1", sold, null);
        story.contract("t2", inactive, null);
        story.contract("t3", unsold, null);
        customers.sql("update contract set active = false where contract_number = 't2'");
        customers.sql("update shop_article set active = false where id = " + unsold);

        assertThat(customers.asReseller(() -> articles.available("cloud", 0, 10)))
                .extracting(ShopArticle::name)
                .containsExactly("Cloud A");
        for (var article : List.of(inactive, unsold, strange)) {
            assertThatExceptionOfType(ProductRefusedException.class)
                    .isThrownBy(() -> story.shopProduct("P", article))
                    .matches(refused -> refused.problem() == ProductRefusedException.Problem.ARTICLE);
        }
        assertThat(story.shopProduct("P", sold)).isPositive();
    }

    @Test
    @Handbook({"PR-03", "PR-24"})
    void aResellerProduktNeedsAnActiveContractThatCarriesHostings() {
        var contract = story.resellerContract("t10");
        var standard = story.contract("t11", story.article("Cloud A"), null);

        assertThat(story.resellerProduct("P", contract, ProductStory.PLAN)).isPositive();
        customers.sql("update contract set active = false where contract_number = 't10'");
        for (var refused : List.of(contract, standard)) {
            refused(ProductRefusedException.Problem.CONTRACT, refused, ProductStory.PLAN);
        }
        var managed = story.resellerContract("t12");
        customers.sql("update contract set kind = 'MANAGED_SERVER' where id = " + managed);
        assertThat(story.resellerProduct("P", managed, ProductStory.PLAN)).isPositive();
    }

    @Test
    void onlyPlansThatPleskListsForTheContractsResellerAreTaken() {
        var contract = story.resellerContract("t10");
        story.resellerProduct("P", contract, ProductStory.PLAN);

        refused(
                ProductRefusedException.Problem.PLAN,
                contract,
                new ServicePlan(DemoPlesk.planGuid("Webhosting M", DemoPlesk.OTHER_RESELLER), "Webhosting M"));
        refused(ProductRefusedException.Problem.PLAN, contract, new ServicePlan("erfunden", "Webhosting S"));
    }

    private void refused(ProductRefusedException.Problem problem, long contract, ServicePlan plan) {
        assertThatExceptionOfType(ProductRefusedException.class)
                .isThrownBy(() -> customers.asReseller(
                        () -> products.create(new NewProduct.OfReseller(contract, plan, ProductStory.data("P", "1")))))
                .matches(e -> e.problem() == problem);
    }

    @Test
    @Handbook({"PR-34", "PR-35"})
    void exactlySixFieldsCanBeChanged() {
        var product = story.resellerProduct("Alt", story.resellerContract("t10"), ProductStory.PLAN);
        var before = details(product);

        customers.asReseller(() -> products.change(
                product,
                before.version(),
                new ProductData("Neu", "Zeile 1\r\nZeile 2", "1.234,5", false, true, "Hinweis")));

        var after = details(product);
        assertThat(after.data())
                .isEqualTo(new ProductData("Neu", "Zeile 1\nZeile 2", "1.234,50", false, true, "Hinweis"));
        assertThat(after.plan())
                .usingRecursiveComparison()
                .ignoringFields("productName", "active")
                .isEqualTo(before.plan());
        assertThat(after.type()).isEqualTo(before.type());
        assertThat(after.articleId()).isEqualTo(before.articleId());
    }

    @Test
    void howAProductLooksIsKeptApartFromTheSixFields() throws IOException {
        var product = story.resellerProduct("Alt", story.resellerContract("t10"), ProductStory.PLAN);
        var wanted = new ProductPresentation(" 10 GB \r\n\r\nE-Mail ", PricePeriod.MONTH, VatNote.INCLUDED, 20);
        var picture = Picture.read(new Picture.Size(800, 400), PictureTest.file("png", 40, 20));
        var before = details(product);

        var with = present(before, wanted, picture, false);

        assertThat(with.data()).isEqualTo(before.data());
        assertThat(with.presentation().listed()).containsExactly("10 GB", "E-Mail");
        assertThat(with.presentation().percent()).isEqualTo(20);
        assertThat(pictures.find(picture.hash())).contains(picture.png());
        var still = present(with, wanted, null, false);
        assertThat(still.picture()).isEqualTo("/portal-bilder/" + picture.hash() + ".png");
        var without = present(still, ProductPresentation.DEFAULT, null, true);
        assertThat(without.picture()).isNull();
        assertThat(pictures.find(picture.hash())).isEmpty();
        assertThatExceptionOfType(ProductChangedException.class).isThrownBy(() -> present(before, wanted, null, false));
        assertThatExceptionOfType(ConstraintViolationException.class)
                .isThrownBy(() -> present(
                        without,
                        new ProductPresentation("x".repeat(1001), PricePeriod.NONE, VatNote.NET, 100),
                        null,
                        false))
                .satisfies(e -> assertThat(e.getConstraintViolations()).hasSize(2));
    }

    private ProductDetails present(
            ProductDetails read, ProductPresentation wanted, @Nullable Picture picture, boolean withoutPicture) {
        return customers.asReseller(() -> products.present(read.id(), read.version(), wanted, picture, withoutPicture));
    }

    @Test
    void inAppInfoIsKeptOnlyWithInAppPreise() {
        assertThat(new ProductData("P", "", "1", true, false, "Hinweis").inAppInfo())
                .isEmpty();
    }

    @Test
    void whatIsMissingOrWrongIsRefusedByTheServiceAsWell() {
        var article = story.article("Cloud A");
        story.contract("t1", article, null);
        assertThatExceptionOfType(ConstraintViolationException.class)
                .isThrownBy(() -> customers.asReseller(
                        () -> products.create(new NewProduct.OfShop(article, ProductStory.data(" ", "-1")))))
                .satisfies(e -> assertThat(e.getConstraintViolations()).hasSize(2));
    }

    @Test
    void theSecondOfTwoEditorsIsTold() {
        var product = story.resellerProduct("Alt", story.resellerContract("t10"), ProductStory.PLAN);
        var version = details(product).version();
        customers.asReseller(() -> products.change(product, version, ProductStory.data("Erster", "1")));

        assertThatExceptionOfType(ProductChangedException.class)
                .isThrownBy(() -> customers.asReseller(
                        () -> products.change(product, version, ProductStory.data("Zweiter", "2"))))
                .matches(e -> e.now().data().name().equals("Erster"));
    }

    @Test
    @Handbook("PR-08")
    void nutzungCountsCustomersWithAHostingOfItOrAContractOfItsArticle() {
        var article = story.article("Cloud A");
        var huber = customers.customer("K1", "Huber", "Anton", "");
        var frei = customers.customer("K2", "Frei", "Fritz", "");
        story.contract("t1", article, huber);
        story.contract("t2", article, huber);
        story.contract("t3", article, frei);
        story.contract("t4", article, null);
        var branded = story.shopProduct("Gebrandet", article);
        var hosting = story.resellerProduct("Hosting", story.resellerContract("t10"), ProductStory.PLAN);
        var unused = story.resellerProduct("Frei", story.resellerContract("t11"), ProductStory.PLAN);
        story.hosting(huber, hosting, "ACTIVE");
        story.hosting(huber, hosting, "SUSPENDED");
        story.hosting(frei, hosting, "TERMINATED");

        assertThat(usage()).isEqualTo(Map.of(branded, 2L, hosting, 1L, unused, 0L));
    }

    @Test
    void ofTwoProductsForOneArticleEachContractCountsForOne() {
        var article = story.article("Cloud A");
        var huber = customers.customer("K1", "Huber", "Anton", "");
        var frei = customers.customer("K2", "Frei", "Fritz", "");
        story.contract("t1", article, huber);
        story.contract("t2", article, frei);
        var first = story.shopProduct("Erstes", article);
        var second = story.shopProduct("Zweites", article);
        assertThat(usage()).isEqualTo(Map.of(first, 2L, second, 0L));

        customers.sql("""
                insert into product_order (account_id, customer_id, product_id, product_name, net_price, status, ordered_at, ended_at,
                    order_token, contract_id)
                select account_id, customer_id, %d, 'Zweites', 1, 'PROVIDED', now(), now(), gen_random_uuid(), id
                from contract where contract_number = 't2'
                """.formatted(second));

        assertThat(usage()).isEqualTo(Map.of(first, 1L, second, 1L));
        customers.sql("delete from product_order where product_id = " + second);
    }

    @Test
    void thePageOfTheListNeedsAsManyStatementsHoweverManyRowsItHas() {
        var contract = story.resellerContract("t10");
        story.resellerProduct("P", contract, ProductStory.PLAN);
        var one = statementsOfAPage();
        IntStream.range(0, 20).forEach(i -> story.resellerProduct("P" + i, contract, ProductStory.PLAN));

        // two for whether the session lasts, three for the list
        assertThat(statementsOfAPage()).isEqualTo(one).isLessThanOrEqualTo(5);
    }

    private long statementsOfAPage() {
        var statistics = entities.unwrap(SessionFactory.class).getStatistics();
        var before = new long[1];
        statistics.setStatisticsEnabled(true);
        try {
            return customers.asReseller(() -> {
                before[0] = statistics.getPrepareStatementCount();
                products.list().page(ListQuery.all());
                return statistics.getPrepareStatementCount() - before[0];
            });
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    @Test
    void theListIsSortedAndFilteredByEachColumn() {
        var article = story.article("Cloud A");
        var huber = customers.customer("K1", "Huber", "Anton", "");
        story.contract("t1", article, huber);
        var branded = story.shopProduct("Zebra", article);
        var hosting = story.resellerProduct("Affe", story.resellerContract("t10"), ProductStory.PLAN);

        for (var column : List.of("typ", "nutzung")) {
            assertThat(ids(ListQuery.all().sortedBy(column, true))).hasSize(2);
        }
        assertThat(ids(ListQuery.all().sortedBy("produkt", false))).containsExactly(hosting, branded);
        assertThat(ids(ListQuery.all().sortedBy("nutzung", true))).containsExactly(branded, hosting);
        assertThat(ids(ListQuery.all().withFilter("typ", "SHOP"))).containsExactly(branded);
        assertThat(ids(ListQuery.all().withFilter("nutzung", "0"))).containsExactly(hosting);
        assertThat(ids(ListQuery.all().withFilter("id", String.valueOf(hosting))))
                .containsExactly(hosting);
        assertThat(ids(ListQuery.all().withSearch("zeb"))).containsExactly(branded);
    }

    @Test
    void onlyWhatNobodyHasIsDeletedAndTheHistoryStays() {
        var huber = customers.customer("K1", "Huber", "Anton", "");
        var product = story.resellerProduct("P", story.resellerContract("t10"), ProductStory.PLAN);
        var hosting = story.hosting(huber, product, "ACTIVE");
        assertThatExceptionOfType(ProductInUseException.class).isThrownBy(() -> delete(product));
        customers.sql("update hosting set status = 'TERMINATED' where id = " + hosting);

        delete(product);
        delete(product);

        assertThat(usage()).isEmpty();
        assertThat(customers.asReseller(() -> products.find(product))).isEmpty();
        assertThat(customers.asReseller(() -> products.hostingPlan(product))).isPresent();
    }

    @Test
    void aDeletionWaitsForAnOrderThatIsJustBeingTaken() throws Exception {
        var huber = customers.customer("K1", "Huber", "Anton", "");
        var product = story.resellerProduct("P", story.resellerContract("t10"), ProductStory.PLAN);
        var kept = new CountDownLatch(1);
        var order = CompletableFuture.runAsync(() -> customers.asReseller(() -> transaction.execute(_ -> {
            products.keepHostingPlan(product);
            kept.countDown();
            // the deletion is waiting by now, or comes later: either way it sees the hosting
            return transaction.execute(_ -> {
                customers.number("select 1 from pg_sleep(0.3)");
                return story.hosting(huber, product, "ACTIVE");
            });
        })));
        kept.await();

        assertThatExceptionOfType(ProductInUseException.class).isThrownBy(() -> delete(product));
        order.get();
    }

    @Test
    void inactiveAndDeletedProductsCanNotBeChosenForNewHostings() {
        var contract = story.resellerContract("t10");
        var active = story.resellerProduct("Aktiv", contract, ProductStory.PLAN);
        var inactive = story.resellerProduct("Inaktiv", contract, ProductStory.PLAN);
        var deleted = story.resellerProduct("Weg", contract, ProductStory.PLAN);
        var version = details(inactive).version();
        customers.asReseller(
                () -> products.change(inactive, version, new ProductData("Inaktiv", "", "1", false, false, "")));
        delete(deleted);

        assertThat(customers.asReseller(() -> products.activeHostingPlans(contract)))
                .extracting(HostingPlan::productId)
                .containsExactly(active);
    }

    @Test
    void anotherAccountSeesNoneOfIt() {
        var article = story.article("Cloud A");
        story.contract("t1", article, null);
        var product = story.shopProduct("P", article);
        hostings.secondReseller();

        hostings.as("reseller2", () -> {
            assertThat(products.find(product)).isEmpty();
            assertThat(products.list().page(ListQuery.all()).rows()).isEmpty();
            assertThat(articles.available("", 0, 10)).isEmpty();
            assertThatExceptionOfType(ProductRefusedException.class)
                    .isThrownBy(() -> products.create(new NewProduct.OfShop(article, ProductStory.data("P", "1"))));
            products.delete(product);
            return null;
        });
        assertThat(usage()).containsKey(product);
    }

    @Test
    void anEndCustomerMayNothingOfIt() {
        hostings.as("endkunde", () -> {
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> products.list());
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> products.delete(1));
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> articles.available("", 0, 1));
            return null;
        });
    }

    private void delete(long product) {
        customers.asReseller(() -> {
            products.delete(product);
            return null;
        });
    }

    private ProductDetails details(long product) {
        return customers.asReseller(() -> products.find(product).orElseThrow());
    }

    private Map<Long, Long> usage() {
        return customers.asReseller(() -> products.list().page(ListQuery.all()).rows().stream()
                .collect(Collectors.toMap(ProductListItem::id, ProductListItem::customers)));
    }

    private List<Long> ids(ListQuery query) {
        return customers.asReseller(() -> products.list().page(query).rows().stream()
                .map(ProductListItem::id)
                .toList());
    }
}
