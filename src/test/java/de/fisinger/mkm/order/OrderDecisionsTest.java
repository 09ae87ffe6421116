package de.fisinger.mkm.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.fisinger.mkm.product.OfferedProduct;
import de.fisinger.mkm.product.PricePeriod;
import de.fisinger.mkm.product.ProductType;
import de.fisinger.mkm.product.VatNote;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

/** What can be decided about an order, and which messages tell of it. */
class OrderDecisionsTest {

    private static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");

    private final ProductOrder order = new ProductOrder(
            new PlaceOrder(UUID.randomUUID(), 3, null),
            new OfferedProduct(
                    3,
                    ProductType.RESELLER,
                    "Hosting M",
                    null,
                    null,
                    null,
                    new BigDecimal("9.90"),
                    PricePeriod.MONTH,
                    VatNote.NET,
                    19,
                    false,
                    null),
            2,
            1,
            NOW);

    @BeforeEach
    void isSaved() {
        ReflectionTestUtils.setField(order, "id", 7L);
    }

    @Test
    void acceptedItIsProvided() {
        assertThat(order.decisions()).isEmpty();
        order.accept(NOW);
        assertThat(order.decisions()).containsExactly(ProductOrderProcess.ACCEPTED);
        order.provided(5L, null, NOW);

        assertThat(order.decisions()).containsExactly(ProductOrderProcess.ACCEPTED, ProductOrderProcess.PROVIDED);
        assertThat(order.isOpen()).isFalse();
        assertThat(order.hostingId()).isEqualTo(5);
    }

    @Test
    void acceptedAtOnceNobodyWaitsForADecision() {
        order.acceptAtOnce(NOW);
        assertThat(order.isAtOnce()).isTrue();
        assertThat(order.decisions()).isEmpty();
    }

    @Test
    void whatWasDecidedIsNotDecidedOtherwise() {
        order.withdraw(NOW);

        assertThatThrownBy(() -> order.accept(NOW)).isInstanceOf(OrderStateException.class);
        assertThatThrownBy(() -> order.decline("nein", true, NOW)).isInstanceOf(OrderStateException.class);
        assertThatThrownBy(() -> order.provided(null, 1L, NOW)).isInstanceOf(OrderStateException.class);
        assertThat(order.decisions()).containsExactly(ProductOrderProcess.WITHDRAWN);
    }

    @Test
    void anAcceptedOneIsDeclinedOnlyWhileItCanBe() {
        order.accept(NOW);

        assertThatThrownBy(() -> order.decline("nein", false, NOW)).isInstanceOf(OrderStateException.class);
        order.decline("geht nicht", true, NOW);

        assertThat(order.declineReason()).isEqualTo("geht nicht");
        assertThat(order.decisions()).containsExactly(ProductOrderProcess.DECLINED);
    }

    @Test
    void whatCanNotBeCarriedOutComesBackForANewDecision() {
        order.acceptAtOnce(NOW);
        order.giveBack("Vertrag nicht aktiv");

        assertThat(order.status()).isEqualTo(OrderStatus.REQUESTED);
        assertThat(order.obstacle()).isEqualTo("Vertrag nicht aktiv");
        assertThat(order.isAtOnce()).isFalse();
        assertThat(order.decision()).isEqualTo(2);
        order.giveBack("noch einmal");
        assertThat(order.decision()).isEqualTo(2);

        order.accept(NOW);
        assertThat(order.obstacle()).isNull();
        assertThat(order.decisions()).containsExactly(ProductOrderProcess.ACCEPTED);
    }
}
