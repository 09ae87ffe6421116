package de.fisinger.mkm.process;

import static org.awaitility.Awaitility.await;

import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.hosting.HostingStory;
import de.fisinger.mkm.localstack.CommittedOrders;
import de.fisinger.mkm.localstack.TestStack;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is to be told to the engine is told, whoever was about to. */
@MkmTest
class OutboxTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** For how long a portal that says nothing more is believed to be at it. */
    private static final Duration BELIEVED = Duration.ofSeconds(40);

    @Autowired
    private HostingStory hostings;

    private final CommittedOrders orders = new CommittedOrders(TestStack.shared());

    @BeforeEach
    void emptyPlesk() {
        hostings.reset();
    }

    @Test
    void whatAPortalTookThatDiedIsToldByAnotherWithinAMinute() {
        var hosting = orders.hostingOfADeadPortal(BELIEVED);

        await().atMost(MINUTE.minus(BELIEVED)).until(() -> orders.statusOf(hosting), "ACTIVE"::equals);
    }
}
