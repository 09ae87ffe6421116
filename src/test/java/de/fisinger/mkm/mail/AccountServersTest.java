package de.fisinger.mkm.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mail servers that accounts name lead nowhere into the provider's own network. */
class AccountServersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.8.9.10",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.168.0.1",
                "198.18.0.1",
                "198.19.255.255",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::1",
                "fc00::1",
                "fdff::1",
                "fe80::1",
                "febf::1",
                "fec0::1",
                "ff02::1",
                "192.0.2.1",
                "192.88.99.1",
                "198.51.100.1",
                "203.0.113.9",
                "::10.0.0.1",
                "100::1",
                "2001:0:a00:1::1",
                "2001:db8::1",
                "3fff::1",
                "5f00::1"
            })
    void theyAreRefusedInside(String address) throws UnknownHostException {
        assertThat(AccountServers.OUTSIDE.matches(InetAddress.getByName(address)))
                .as(address)
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "169.253.255.255",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2001:4860::1",
                "2a00::1"
            })
    void theyAreTakenOutside(String address) throws UnknownHostException {
        assertThat(AccountServers.OUTSIDE.matches(InetAddress.getByName(address)))
                .as(address)
                .isTrue();
    }
}
