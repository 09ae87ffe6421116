package de.fisinger.mkm.hosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.contract.Contracts;
import de.fisinger.mkm.customer.Customers;
import de.fisinger.mkm.hosting.HostingRefusedException.Problem;
import de.fisinger.mkm.input.GoneException;
import de.fisinger.mkm.list.ListPage;
import de.fisinger.mkm.list.ListQuery;
import de.fisinger.mkm.process.Journal;
import de.fisinger.mkm.product.Products;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** A second reseller sees and reaches nothing of the first. */
@MkmTest
class HostingIsolationTest {

    @Autowired
    private HostingStory story;

    @Autowired
    private ResellerHostings hostings;

    @Autowired
    private Contracts contracts;

    @Autowired
    private Customers customers;

    @Autowired
    private Products products;

    @Autowired
    private Journal journal;

    private long hosting;

    @BeforeEach
    void aHostingOfTheFirstReseller() {
        story.reset();
        story.secondReseller();
        hosting = story.order("1234578");
        story.awaitStatus(hosting, HostingStatus.ACTIVE);
    }

    @Test
    void listsHoldNothingOfOthers() {
        var contract = story.orderFor("1234578", null).contractId();
        story.as("reseller2", () -> {
            assertThat(hostings.hostingsOf(contract).page(ListQuery.all()).rows())
                    .isEmpty();
            assertThat(hostings.hostingsOf(contract).page(ListQuery.all()).total())
                    .isZero();
            assertThat(contracts.list().page(ListQuery.all())).isEqualTo(new ListPage<>(List.of(), 0));
            assertThat(contracts.find("o1441")).isEmpty();
            assertThat(customers.choices("", 0, 10)).isEmpty();
            assertThat(products.activeHostingPlans(contract)).isEmpty();
            assertThat(contracts.domainsOf(story.orderFor("1234578", null).customerId()))
                    .isEmpty();
            return contract;
        });
    }

    @Test
    void directAddressesLeadNowhere() {
        story.as("reseller2", () -> {
            assertThat(hostings.find(hosting)).isEmpty();
            assertThat(journal.of(HostingProcess.subject(hosting))).isEmpty();
            assertThatThrownBy(() -> hostings.retry(hosting)).isInstanceOf(GoneException.class);
            assertThatThrownBy(() -> hostings.cancel(hosting, "fremd")).isInstanceOf(GoneException.class);
            return hosting;
        });
    }

    @Test
    void ordersOnForeignContractsAreRefused() {
        assertThatThrownBy(() -> story.as("reseller2", () -> hostings.create(story.orderFor("1234578", null))))
                .isInstanceOfSatisfying(
                        HostingRefusedException.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(Problem.CONTRACT));
    }

    @Test
    void endCustomersAndStrangersReachNoHostings() {
        assertThatThrownBy(() -> story.as("endkunde", () -> hostings.find(hosting)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> story.as("support", () -> hostings.find(hosting)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void withoutAnAccountNothingIsRead() {
        assertThat(contracts.find("o1441")).isEmpty();
        assertThat(journal.of(HostingProcess.subject(hosting))).isEmpty();
    }
}
