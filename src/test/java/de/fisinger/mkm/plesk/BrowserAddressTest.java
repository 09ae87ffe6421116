package de.fisinger.mkm.plesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** At which address a server sees the browser that the portal sees. */
class BrowserAddressTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 198.51.100.4, true",
        "2001:db8::7, 2001:db8:1::4, true",
        "127.0.0.1, 127.0.0.1, true",
        "10.1.2.3, 192.168.0.4, true",
        "fd00::7, fe80::4, true",
        // one kind here, the other there
        "203.0.113.7, 2001:db8:1::4, false",
        "2001:db8::7, 198.51.100.4, false",
        // a router gives another one on the way out
        "10.1.2.3, 198.51.100.4, false",
        "fd00::7, 2001:db8:1::4, false",
        "127.0.0.1, 198.51.100.4, false"
    })
    void aBrowserIsSeenAtTheSameAddressWithinOneKindAndOneNet(String browser, String server, boolean same) {
        assertThat(BrowserAddress.reaches(InetAddress.ofLiteral(browser), InetAddress.ofLiteral(server)))
                .isEqualTo(same);
    }

    @Test
    void anAddressThatIsNoneAndAServerThatIsNowhereAreSeenNowhere() {
        assertThat(BrowserAddress.seenBy("unbekannt", URI.create("https://127.0.0.1:8443")))
                .isEmpty();
        assertThat(BrowserAddress.seenBy("203.0.113.7", URI.create("https://gibt.es.nicht.invalid:8443")))
                .isEmpty();
        assertThat(BrowserAddress.seenBy("127.0.0.1", URI.create("https://127.0.0.1:8443")))
                .contains(InetAddress.ofLiteral("127.0.0.1"));
    }
}
