package de.fisinger.mkm.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.localstack.DemoPlesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Setting up a hosting, from the order to Plesk, on the real broker. */
@MkmTest
@Import(HostingStory.class)
class HostingCreationTest {

    @Autowired
    private HostingStory story;

    @BeforeEach
    void cleanServer() {
        story.reset();
    }

    @Test
    void anOrderedHostingIsSetUpOnPleskAndBecomesActive() {
        var hosting = story.order("1234578");

        story.awaitStatus(hosting, HostingStatus.ACTIVE);

        var webspace = story.onlyWebspaceOf(hosting);
        assertThat(webspace.planGuid()).isEqualTo(DemoPlesk.planGuid("Webhosting M", DemoPlesk.RESELLER));
        assertThat(webspace.name()).isEqualTo("web" + hosting + ".server11.fisinger.example");
        assertThat(webspace.ipAddresses()).containsExactly("203.0.113.11", "2001:db8::11");
        assertThat(story.pleskCustomer(webspace.ownerLogin()).reseller()).isEqualTo(DemoPlesk.RESELLER);
    }
}
