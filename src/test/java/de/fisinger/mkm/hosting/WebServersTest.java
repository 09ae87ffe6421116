package de.fisinger.mkm.hosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.hosting.HostingRefusedException.Problem;
import de.fisinger.mkm.list.ListQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** How full the provider's servers are, and how one becomes empty. */
@MkmTest
class WebServersTest {

    @Autowired
    private HostingStory hostings;

    @Autowired
    private ChangeStory changes;

    @Autowired
    private WebServers servers;

    @BeforeEach
    void cleanServer() {
        hostings.reset();
    }

    @AfterEach
    void takeHostingsAgain() {
        drain(false);
        changes.end();
    }

    private WebServerItem server() {
        return hostings.as(
                "support",
                () -> servers.list().page(ListQuery.all()).rows().stream()
                        .filter(item -> item.name().equals("server11"))
                        .findFirst()
                        .orElseThrow());
    }

    private void drain(boolean wanted) {
        var id = server().id();
        hostings.as("support", () -> {
            servers.drain(id, wanted);
            return wanted;
        });
    }

    @Test
    void aServerSaysHowManyHostingsItHas() {
        var before = server();
        changes.active("1234578");

        assertThat(server().hostings()).isEqualTo(before.hostings() + 1);
        assertThat(server().contracts()).isPositive();
    }

    @Test
    void aDrainedServerTakesNoNewHostingsAndKeepsWhatItHas() {
        var hosting = changes.active("1234578");

        drain(true);

        assertThat(server().draining()).isTrue();
        assertThatThrownBy(() -> hostings.order("1234578"))
                .isInstanceOfSatisfying(
                        HostingRefusedException.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(Problem.DRAINING));
        changes.make(changes.wanted(ChangeKind.SUSPENSION, hosting));

        drain(false);
        hostings.awaitStatus(hostings.order("1234578"), HostingStatus.ACTIVE);
    }

    @Test
    void resellersDrainNothing() {
        var id = server().id();
        assertThatThrownBy(() -> hostings.as("reseller", () -> {
                    servers.drain(id, true);
                    return id;
                }))
                .isInstanceOf(AccessDeniedException.class);
    }
}
