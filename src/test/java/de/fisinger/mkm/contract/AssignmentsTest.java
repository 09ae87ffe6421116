package de.fisinger.mkm.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.contract.NotAssignableException.Problem;
import de.fisinger.mkm.customer.CustomerInUseException;
import de.fisinger.mkm.customer.CustomerStory;
import de.fisinger.mkm.customer.Customers;
import de.fisinger.mkm.handbook.Handbook;
import de.fisinger.mkm.hosting.HostingStory;
import de.fisinger.mkm.hosting.ResellerHostings;
import de.fisinger.mkm.list.ListQuery;
import de.fisinger.mkm.product.ProductStory;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@MkmTest
class AssignmentsTest {

    @Autowired
    private CustomerStory customers;

    @Autowired
    private ProductStory products;

    @Autowired
    private HostingStory hostings;

    @Autowired
    private Assignments assignments;

    @Autowired
    private Contracts contracts;

    @Autowired
    private ContractUse use;

    @Autowired
    private ResellerHostings hostingService;

    @Autowired
    private Customers customerService;

    private long huber;
    private long contract;

    @BeforeEach
    void aCustomerAndAContract() {
        products.reset();
        huber = customers.customer("K1", "Huber", "Anton", "");
        contract = products.contract("t1", products.article("Cloud A"), null);
    }

    @Test
    @Handbook({"ZU-01", "ZU-08"})
    void anAssignedContractIsInTheCustomersProducts() {
        assign(contract, huber);

        assertThat(productsOf(huber)).containsExactly("t1");
        assertThat(customers.number("select product_count from customer where id = " + huber))
                .isEqualTo(1);
    }

    @Test
    @Handbook("ZU-10")
    void removingLeavesTheContractAsItIs() {
        assign(contract, huber);
        var before = details();

        assign(contract, null);

        assertThat(productsOf(huber)).isEmpty();
        assertThat(details())
                .usingRecursiveComparison()
                .ignoringFields("customerId")
                .isEqualTo(before);
        assertThat(details().customerId()).isNull();
    }

    @Test
    void anAssignedDomainIsInTheCustomersDomainsAndCanBeTakenBack() {
        customers.domain("d1", "zuordnen.example");
        var domain = customers.number("select id from domain where name = 'zuordnen.example'");

        assignDomain(domain, huber);
        assertThat(customers.asReseller(() -> contracts.domainsOf(huber))).containsExactly("zuordnen.example");
        assignDomain(domain, null);

        assertThat(customers.asReseller(() -> contracts.domainsOf(huber))).isEmpty();
        assertThat(customers.asReseller(() -> contracts.findDomain("d1"))).isPresent();
    }

    @Test
    void anInactiveContractIsOnlyTakenBack() {
        assign(contract, huber);
        customers.sql("update contract set active = false where id = " + contract);
        var frei = customers.customer("K2", "Frei", "Fritz", "");

        refused(Problem.INACTIVE, contract, frei);
        assign(contract, huber);
        assign(contract, null);
        refused(Problem.INACTIVE, contract, huber);
    }

    @Test
    void aCustomerThatIsGoneOrAnotherAccountsIsRefused() {
        var gone = customers.customer("K3", "Weg", "Walter", "");
        customers.asReseller(() -> {
            customerService.delete(gone);
            return null;
        });
        var strange = customers.number(
                "select min(c.id) from customer c join account a on a.id = c.account_id where a.account_number = '125430'");

        refused(Problem.CUSTOMER_GONE, contract, gone);
        refused(Problem.CUSTOMER_GONE, contract, strange);
        refused(Problem.GONE, customers.number("select id from contract where contract_number = 'o1441'"), huber);
    }

    @Test
    void whoHasAContractCanNotBeDeleted() {
        assign(contract, huber);

        assertThatExceptionOfType(CustomerInUseException.class)
                .isThrownBy(() -> customers.asReseller(() -> {
                    customerService.delete(huber);
                    return null;
                }));
    }

    @Test
    void hostingsUnderTheContractStayWithTheirCustomers() {
        var frei = customers.customer("K2", "Frei", "Fritz", "");
        var reseller = products.resellerContract("t10");
        var product = products.resellerProduct("P", reseller, ProductStory.PLAN);
        var hosting = products.hosting(frei, product, "ACTIVE");
        products.hosting(frei, product, "FAILED");
        products.hosting(huber, product, "ACTIVE");

        assertThat(customers.asReseller(() -> use.hostingsOfOthers(reseller, huber)))
                .isEqualTo(1);
        assertThat(customers.asReseller(() -> use.hostingsOfOthers(reseller, null)))
                .isEqualTo(2);
        assign(reseller, huber);

        assertThat(customers.number("select customer_id from hosting where id = " + hosting))
                .isEqualTo(frei);
    }

    @Test
    void anEndCustomerMayAssignNothing() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> hostings.as("endkunde", () -> {
                    assignments.assignContract(contract, null, null);
                    return null;
                }));
    }

    @Test
    @Handbook({"ZU-02", "ZU-03"})
    void produktverwaltungHoldsContractsAndDomains() {
        customers.domain("t5", "zuordnen.example");
        products.contract("t20", products.article("Cloud B"), null);

        assertThat(numbers(ListQuery.all())).containsExactly("t20", "t5", "t1");
        assertThat(numbers(ListQuery.all().sortedBy("vertrag", false))).containsExactly("t1", "t5", "t20");
        assertThat(numbers(ListQuery.all().sortedBy("produkt", false))).containsExactly("t1", "t20", "t5");
        assertThat(numbers(ListQuery.all().sortedBy("bereich", false))).startsWith("t5");
        assertThat(numbers(ListQuery.all().withFilter("bereich", "domain"))).containsExactly("t5");
        assertThat(numbers(ListQuery.all().withFilter("produkt", "cloud b"))).containsExactly("t20");
        assertThat(numbers(ListQuery.all().withFilter("vertrag", "t2"))).containsExactly("t20");
        assertThat(numbers(ListQuery.all().withFilter("status", "true"))).hasSize(3);
        assertThat(numbers(ListQuery.all().withSearch("zuordnen"))).containsExactly("t5");
    }

    @Test
    void whoDecidedOnAnOlderAssignmentIsTold() {
        var frei = customers.customer("K2", "Frei", "Fritz", "");
        assign(contract, huber);

        assertThatExceptionOfType(NotAssignableException.class)
                .isThrownBy(() -> customers.asReseller(() -> {
                    assignments.assignContract(contract, null, frei);
                    return null;
                }))
                .matches(e -> e.problem() == Problem.CHANGED);
        assertThat(details().customerId()).isEqualTo(huber);
    }

    @Test
    void assignmentsThatCrossWaitForEachOther() {
        var frei = customers.customer("K2", "Frei", "Fritz", "");
        var other = products.contract("t2", products.article("Cloud B"), frei);
        assign(contract, huber);
        for (var round = 0; round < 20; round++) {
            var there = round % 2 == 0;
            CompletableFuture.allOf(
                            CompletableFuture.runAsync(() -> assign(contract, there ? frei : huber)),
                            CompletableFuture.runAsync(() -> assign(other, there ? huber : frei)))
                    .join();
        }

        assertThat(customers.number("select contract_count from customer where id = " + huber))
                .isEqualTo(1);
        assertThat(customers.number("select contract_count from customer where id = " + frei))
                .isEqualTo(1);
    }

    private @Nullable Long assignedNow(String table, long id) {
        var customer = customers.number("select coalesce(customer_id, 0) from " + table + " where id = " + id);
        return customer == 0 ? null : customer;
    }

    private List<String> numbers(ListQuery query) {
        return customers.asReseller(() -> contracts.list().page(query).rows().stream()
                .map(PortfolioItem::contractNumber)
                .toList());
    }

    private List<String> productsOf(long customer) {
        return customers.asReseller(() -> hostingService.productsOf(customer).page(ListQuery.all()).rows().stream()
                .map(item -> item.contractNumber())
                .toList());
    }

    private ContractDetails details() {
        return customers.asReseller(() -> contracts.find(contract).orElseThrow());
    }

    private void refused(Problem problem, long refusedContract, @Nullable Long customer) {
        assertThatExceptionOfType(NotAssignableException.class)
                .isThrownBy(() -> assign(refusedContract, customer))
                .matches(e -> e.problem() == problem);
    }

    private void assign(long assigned, @Nullable Long customer) {
        customers.asReseller(() -> {
            assignments.assignContract(assigned, assignedNow("contract", assigned), customer);
            return null;
        });
    }

    private void assignDomain(long domain, @Nullable Long customer) {
        customers.asReseller(() -> {
            assignments.assignDomain(domain, assignedNow("domain", domain), customer);
            return null;
        });
    }
}
