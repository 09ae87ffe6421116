package de.fisinger.mkm.localstack.plesk;

import static org.assertj.core.api.Assertions.assertThat;

import de.fisinger.mkm.localstack.DemoPlesk;
import de.fisinger.mkm.localstack.SelfSignedCertificate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The simulator answers curl as Plesk's documentation says, strictly. */
class PleskSimulatorTest {

    private static final String KEY = "0b8a7c52-1111-4222-8333-444455556666";

    @TempDir
    private Path directory = Path.of("");

    private List<AutoCloseable> open = new ArrayList<>();

    private int port;

    @BeforeEach
    void start() throws IOException {
        var simulator = new PleskSimulator(
                0,
                new SelfSignedCertificate(directory.resolve("plesk.p12")),
                directory.resolve("state.json"),
                DemoPlesk.content(KEY),
                Duration.ZERO);
        open.add(simulator);
        port = simulator.port();
        Files.writeString(directory.resolve("trusted.pem"), simulator.certificatePem());
    }

    @AfterEach
    void stop() throws Exception {
        for (var resource : open) {
            resource.close();
        }
    }

    @Test
    void severalOperatorsAndOperationsAnswerEachForItself() {
        var answer = send("""
                <packet version="1.6.9.1">
                  <service-plan><get><filter/><owner-login>reseller125430</owner-login></get></service-plan>
                  <customer>
                    <get><filter><login>schmidt</login><login>nobody</login></filter><dataset><gen_info/></dataset></get>
                    <del><filter><login>nobody</login></filter></del>
                  </customer>
                </packet>""");

        assertThat(answer)
                .contains("<name>Webhosting M</name>")
                .contains("<filter-id>schmidt</filter-id>")
                .contains("<errcode>1013</errcode>")
                .contains("<filter-id>nobody</filter-id>");
        assertThat(answer.split("<result>", -1)).hasSize(1 + 3 + 2 + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<packet><customer><get><filter/></get></customer></packet>",
                "<packet><customer><add><gen_info><login>a</login><pname>A</pname><passwd>x</passwd></gen_info></add></customer></packet>",
                "<packet><server><get_protos/><unknown/></server></packet>",
                "<packet><nonsense/></packet>",
                "<packet><customer>"
            })
    void whatDoesNotFitTheGrammarIs1014(String packet) {
        assertThat(send(packet)).contains("<system>").contains("<errcode>1014</errcode>");
    }

    @Test
    void theErrorNamesTheNodeThatDoesNotFit() {
        assertThat(send("<packet><customer><get><filter/><data/></get></customer></packet>"))
                .contains("<errcode>1014</errcode>")
                .contains("\"data\"");
    }

    @Test
    void versionsMayBePrefixesButNotUnknown() {
        assertThat(send("<packet version=\"1.6\"><ip><get/></ip></packet>")).contains("<ip_address>203.0.113.11");
        assertThat(send("<packet version=\"1.7\"><ip><get/></ip></packet>")).contains("<errcode>1005</errcode>");
    }

    @Test
    void wrongKeysAndPasswordsAreRefused() {
        assertThat(send(IPS, "KEY: wrong")).contains("<errcode>11003</errcode>");
        assertThat(send(IPS, "HTTP_AUTH_LOGIN: admin", "HTTP_AUTH_PASSWD: wrong"))
                .contains("<errcode>1001</errcode>");
        assertThat(send(IPS, "HTTP_AUTH_LOGIN: admin", "HTTP_AUTH_PASSWD: setup-Admin.1"))
                .contains("203.0.113.11");
    }

    @Test
    void aResellerSeesOnlyTheirOwn() {
        var customers = "<packet><customer><get><filter/><dataset><gen_info/></dataset></get></customer></packet>";

        assertThat(send(customers, "HTTP_AUTH_LOGIN: reseller125430", "HTTP_AUTH_PASSWD: reseller-Pass.125430"))
                .contains("<login>schmidt</login>");
        assertThat(send(customers, "HTTP_AUTH_LOGIN: reseller999999", "HTTP_AUTH_PASSWD: reseller-Pass.999999"))
                .contains("<status>ok</status>")
                .doesNotContain("<data>");
    }

    @Test
    void keysCanBeMadeBoundAndDeleted() {
        var made = send("<packet><secret_key><create><login>reseller999999</login></create></secret_key></packet>");
        var key = made.replaceAll("(?s).*<key>(.*)</key>.*", "$1");

        assertThat(send(IPS, "KEY: " + key)).contains("203.0.113.11");
        assertThat(send("<packet><server><get_protos/></server></packet>", "KEY: " + key))
                .contains("<errcode>1006</errcode>");
        assertThat(send("<packet><secret_key><delete><filter><key>" + key
                        + "</key></filter></delete></secret_key></packet>"))
                .contains("<status>ok</status>");
        assertThat(send(IPS, "KEY: " + key)).contains("<errcode>11003</errcode>");
    }

    @Test
    void aSubscriptionGoesThroughItsWholeLife() {
        var add = """
                <packet><webspace><add><gen_setup><name>leben.example</name><owner-login>schmidt</owner-login>
                <htype>vrt_hst</htype><ip_address>203.0.113.11</ip_address><external-id>x-1</external-id></gen_setup>
                <hosting><vrt_hst><property><name>ftp_login</name><value>leben</value></property>
                <property><name>ftp_password</name><value>Very-Strong.Pass1234</value></property>
                <ip_address>203.0.113.11</ip_address></vrt_hst></hosting><plan-name>Webhosting L</plan-name></add></webspace></packet>""";

        assertThat(send(add)).contains("<status>ok</status>").contains("<guid>");
        assertThat(send(add)).contains("<errcode>1007</errcode>");
        assertThat(send(webspace("<set>", "<values><gen_setup><status>16</status></gen_setup></values></set>")))
                .contains("<status>ok</status>");
        // what Plesk sets itself can't be written
        assertThat(send(webspace("<set>", "<values><gen_setup><status>256</status></gen_setup></values></set>")))
                .contains("<errcode>1025</errcode>");
        assertThat(send(webspace("<get>", "<dataset><gen_info/><hosting/><subscriptions/></dataset></get>")))
                .contains("<status>16</status>")
                .contains("<plan-guid>" + DemoPlesk.planGuid("Webhosting L", DemoPlesk.RESELLER));
        assertThat(send(webspace(
                        "<switch-subscription>",
                        "<plan-guid>" + DemoPlesk.planGuid("Webhosting S", DemoPlesk.RESELLER)
                                + "</plan-guid></switch-subscription>")))
                .contains("<status>ok</status>");
        assertThat(send(webspace("<get_traffic>", "</get_traffic>"))).contains("<http_in>0</http_in>");
        assertThat(send(webspace("<get-limit-descriptor>", "</get-limit-descriptor>")))
                .contains("disk_space");
        assertThat(send(webspace("<sync-subscription>", "</sync-subscription>")))
                .contains("<status>ok</status>");
        assertThat(send(webspace("<del>", "</del>"))).contains("<status>ok</status>");
        assertThat(send(webspace("<del>", "</del>"))).contains("<errcode>1013</errcode>");
    }

    @Test
    void deletingACustomerDeletesTheirSubscriptions() {
        send("<packet><customer><del><filter><login>schmidt</login></filter></del></customer></packet>");

        assertThat(send("<packet><webspace><get><filter><name>altbestand.example</name></filter>"
                        + "<dataset><gen_info/></dataset></get></webspace></packet>"))
                .contains("<errcode>1013</errcode>");
    }

    @Test
    void plansAreMadeAndDeletedBelowTheirOwner() {
        assertThat(send("<packet><service-plan><add><name>Neu</name><owner-login>reseller999999</owner-login></add>"
                        + "</service-plan></packet>"))
                .contains("<guid>");
        assertThat(send("<packet><service-plan><get><filter><name>Neu</name></filter>"
                        + "<owner-login>reseller125430</owner-login></get></service-plan></packet>"))
                .contains("<errcode>1013</errcode>");
        assertThat(send("<packet><service-plan><del><filter><name>Neu</name></filter>"
                        + "<owner-login>reseller999999</owner-login></del></service-plan></packet>"))
                .contains("<status>ok</status>");
    }

    @Test
    void resellersSessionsAndServerAnswer() {
        assertThat(send("<packet><reseller><get><filter><all/></filter><dataset><gen-info/><ippool/></dataset></get>"
                        + "</reseller></packet>"))
                .contains("<gen-info>")
                .contains("<ip-type>exclusive</ip-type>");
        var session = send("<packet><server><create_session><login>schmidt</login><data><user_ip>MTI3</user_ip>"
                + "<source_server></source_server></data></create_session></server></packet>");
        var id = session.replaceAll("(?s).*<id>(.*)</id>.*", "$1");
        assertThat(send("<packet><session><get/></session></packet>")).contains(id);
        assertThat(send("<packet><session><terminate><session-id>" + id
                        + "</session-id></terminate></session></packet>"))
                .contains("<status>ok</status>");
        assertThat(send("<packet><server><get><gen_info/></get></server></packet>"))
                .contains("<server_guid>");
    }

    @Test
    void theStateSurvivesARestart() throws Exception {
        send("<packet><customer><del><filter><login>verein</login></filter></del></customer></packet>");
        stop();
        open.clear();
        start();

        assertThat(send("<packet><customer><get><filter><login>verein</login></filter><dataset><gen_info/></dataset>"
                        + "</get></customer></packet>"))
                .contains("<errcode>1013</errcode>");
    }

    /** As on its page: what somebody does by hand, and what the event log says of it. */
    @Test
    void aPersonMakesChangesAndSuspendsByHand() {
        provoke("make=1", "name=hand.example", "owner=verein", "plan=Webhosting M");
        var made = send("<packet><webspace><get><filter><name>hand.example</name></filter><dataset><gen_info/>"
                + "<subscriptions/></dataset></get></webspace></packet>");
        assertThat(made).contains("<owner-login>verein</owner-login>").contains("<status>0</status>");
        var id = made.replaceAll("(?s).*<id>(\\d+)</id>.*", "$1");

        provoke("change=1", "id=" + id, "owner=schmidt", "plan=Webhosting L", "settings=own", "status=64");
        provoke("change=1", "id=" + id, "disk=100");
        var changed = send("<packet><webspace><get><filter><id>" + id + "</id></filter><dataset><gen_info/>"
                + "<subscriptions/></dataset></get></webspace></packet>");
        assertThat(changed)
                .contains("<owner-login>schmidt</owner-login>")
                .contains("<status>64</status>")
                .contains("<locked>true</locked>")
                .contains(DemoPlesk.planGuid("Webhosting L", DemoPlesk.RESELLER));

        provoke("suspend=1", "owner=" + DemoPlesk.RESELLER, "status=16");
        assertThat(send("<packet><webspace><get><filter><id>" + id + "</id></filter><dataset><gen_info/></dataset>"
                        + "</get></webspace></packet>"))
                .contains("<status>66</status>");
        assertThat(send("<packet><event_log><get_events><lastId>0</lastId><events>"
                        + "<event><type>created</type><class>domain</class></event>"
                        + "<event><type>status_changed</type><class>reseller_status</class></event>"
                        + "</events></get_events></event_log></packet>"))
                .contains("<obj_id>" + id + "</obj_id>")
                .contains("<class>reseller_status</class>");
        provoke("empty=1");
        assertThat(send("<packet><event_log><get-last-id/></event_log></packet>"))
                .contains("<id>0</id>");
    }

    private void provoke(String... fields) {
        var command = curl();
        for (var field : fields) {
            command.addAll(List.of("--data-urlencode", field));
        }
        command.add("https://localhost:" + port + "/provoke");
        run(command);
    }

    private static final String IPS = "<packet><ip><get/></ip></packet>";

    private static String webspace(String begin, String end) {
        return "<packet><webspace>" + begin + "<filter><external-id>x-1</external-id></filter>" + end
                + "</webspace></packet>";
    }

    private String send(String packet) {
        return send(packet, "KEY: " + KEY);
    }

    private String send(String packet, String... headers) {
        var command = curl();
        command.addAll(List.of("-H", "Content-Type: text/xml"));
        for (var header : headers) {
            command.addAll(List.of("-H", header));
        }
        command.addAll(List.of("--data-binary", packet, "https://localhost:" + port + "/enterprise/control/agent.php"));
        return run(command);
    }

    private List<String> curl() {
        return new ArrayList<>(List.of(
                "curl",
                "--silent",
                "--show-error",
                "--cacert",
                directory.resolve("trusted.pem").toString()));
    }

    private static String run(List<String> command) {
        try {
            var curl = new ProcessBuilder(command).redirectErrorStream(true).start();
            var answer = new String(curl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(curl.waitFor()).as(answer).isZero();
            return answer;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
