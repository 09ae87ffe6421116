package de.fisinger.mkm.hosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.customer.CustomerDetails;
import de.fisinger.mkm.format.Texts;
import de.fisinger.mkm.hosting.PleskPasswordRefusedException.Problem;
import de.fisinger.mkm.hosting.RefusalReason.Look;
import de.fisinger.mkm.hosting.RefusalReason.Purpose;
import de.fisinger.mkm.localstack.DemoPlesk;
import de.fisinger.mkm.localstack.plesk.PleskFault;
import de.fisinger.mkm.plesk.Fallback;
import de.fisinger.mkm.plesk.NewPleskCustomer;
import de.fisinger.mkm.plesk.PleskErrorsInTests;
import de.fisinger.mkm.plesk.PleskException;
import de.fisinger.mkm.plesk.PleskMisconfiguredException;
import de.fisinger.mkm.plesk.PleskRefusedException;
import de.fisinger.mkm.plesk.PleskServerInfo;
import de.fisinger.mkm.plesk.PleskServers;
import de.fisinger.mkm.product.HostingPlan;
import de.fisinger.mkm.product.PlanState;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What each of Plesk's error codes becomes for each thing that is asked of it, against a table that a person can review. It is
 * written anew by {@code ./test -Dtest=RefusalReasonTest -Dmkm.write-refusals=true}.
 */
@MkmTest
class RefusalReasonTest {

    private static final Path TABLE = Path.of("src/test/resources/plesk/refusals.md");

    /** Those of Plesk's documentation, and one that it doesn't have. */
    private static final List<Integer> CODES = IntStream.concat(
                    IntStream.rangeClosed(1001, 1033), IntStream.of(11003, 4711))
            .boxed()
            .toList();

    private record Asked(String words, Purpose purpose, Look look) {}

    private static final List<Asked> OPERATIONS = List.of(
            new Asked("Plesk-Kunden anlegen", Purpose.CUSTOMER, Look.UNEXPLAINED),
            new Asked("IP-Adressen des Resellers lesen", Purpose.RESELLER, Look.UNEXPLAINED),
            new Asked("Abonnement anlegen", Purpose.SUBSCRIPTION, Look.UNEXPLAINED),
            new Asked("Abonnement anlegen, die Domain gibt es", Purpose.SUBSCRIPTION, Look.DOMAIN_TAKEN),
            new Asked("Abonnement anlegen, der Plesk-Kunde fehlt", Purpose.SUBSCRIPTION, Look.CUSTOMER_MISSING),
            new Asked("Abonnement anlegen, der Plan fehlt", Purpose.SUBSCRIPTION, Look.PLAN_MISSING));

    @Autowired
    private HostingStory story;

    @Autowired
    private PleskServers servers;

    @AfterEach
    void heal() {
        story.plesk().heal();
    }

    @Test
    void everyCodeHasASentenceForWhoeverReadsIt() throws IOException {
        var table = table();
        if (Boolean.getBoolean("mkm.write-refusals")) {
            Files.writeString(TABLE, table);
        }
        assertThat(table).isEqualTo(Files.readString(TABLE));
        assertThat(table).doesNotContain("{", "null");
    }

    private String table() {
        var rows = new ArrayList<String>();
        rows.add("# What Plesk's error codes become\n");
        rows.add(
                "Who reads it: the reseller (R), the end customer (K), or an operator (B) after the step was tried in vain, at once where it is said.\n");
        rows.add("| code | asked for | who | sentence |");
        rows.add("| --- | --- | --- | --- |");
        for (var code : CODES) {
            switch (refusal(code)) {
                case PleskRefusedException refused -> rows.addAll(refused(code, refused));
                case PleskMisconfiguredException wrong -> {
                    rows.add("| %d | all steps | B, at once | %s |".formatted(code, words(wrong)));
                    rows.add(password(code, Problem.REFUSED));
                    rows.add(signIn(code, wrong));
                }
                default -> {
                    rows.add("| %d | all steps | B | %s |".formatted(code, words(refusal(code))));
                    rows.add(password(code, Problem.UNAVAILABLE));
                    rows.add(signIn(code, refusal(code)));
                }
            }
        }
        return String.join("\n", rows) + "\n";
    }

    private static List<String> refused(int code, PleskRefusedException refused) {
        var rows = new ArrayList<String>();
        OPERATIONS.forEach(asked -> {
            var sentence = RefusalReason.of(hosting(), asked.purpose(), asked.look(), refused);
            var unexplained = RefusalReason.of(hosting(), asked.purpose(), Look.UNEXPLAINED, refused);
            if (asked.look() == Look.UNEXPLAINED || !sentence.equals(unexplained)) {
                rows.add("| %d | %s | R | %s |".formatted(code, asked.words(), sentence));
            }
        });
        if (refused.isMissing()) {
            rows.add("| %d | Abonnement verknüpfen | R | %s |"
                    .formatted(code, Texts.of("linking.refused.gone", "huber.example", "server11")));
            rows.add("| %d | Abonnement oder Plesk-Kunden entfernen | – | (gilt als entfernt) |".formatted(code));
        } else {
            rows.add("| %d | Abonnement verknüpfen oder entfernen | B, at once | %s |".formatted(code, words(refused)));
        }
        for (var kind : ChangeKind.values()) {
            // what isn't there is removed already
            if (kind != ChangeKind.TERMINATION || !refused.isMissing()) {
                rows.add("| %d | %s | R | %s |"
                        .formatted(
                                code,
                                Texts.of("change.kind." + kind),
                                ChangeCalls.words("huber.example", "server11", refused)));
            }
        }
        rows.add(password(code, PleskPasswords.problem(refused)));
        rows.add(signIn(code, refused));
        return rows;
    }

    private static String signIn(int code, PleskException failure) {
        return "| %d | In Plesk anmelden | R, K | %s |"
                .formatted(code, Texts.of("plesk-sign-in.problem." + PleskSignIns.problem(failure)));
    }

    private static String password(int code, Problem problem) {
        return "| %d | Plesk-Passwort setzen | K | %s |".formatted(code, Texts.of("plesk-password.problem." + problem));
    }

    private static String words(PleskException failure) {
        return String.valueOf(failure.getMessage()).replaceAll("von [0-9a-f.:]+ an;", "von <Adresse> an;");
    }

    /** Where the server says which value it doesn't take, the reseller reads which one to mend. */
    @ParameterizedTest
    @CsvSource({"CA, , M5V 3L9, Bundesland", "DE, , 1011, PLZ"})
    void aValueThatPleskNamesIsNamed(String country, @Nullable String state, String postcode, String named) {
        var api = servers.api(story.id("select id from plesk_server where name = 'server11'"));
        var refusal = catchThrowableOfType(
                PleskRefusedException.class,
                () -> api.createCustomer(
                        new NewPleskCustomer(
                                "mkm-test-1",
                                DemoPlesk.RESELLER,
                                "wertetest",
                                null,
                                "Werner Test",
                                "",
                                "werner@example.org",
                                "",
                                postcode,
                                "",
                                country,
                                state),
                        Fallback.NONE));

        assertThat(RefusalReason.of(hosting(), Purpose.CUSTOMER, Look.UNEXPLAINED, refusal))
                .contains(named)
                .doesNotContain("E-Mail");
    }

    /** However the server says it; names of domains are none of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Invalid password. Try again | PASSWORD",
                "Das Passwort. | PASSWORD",
                "Incorrect value of ftp_password | PASSWORD",
                "Incorrect passwd | PASSWORD",
                "Passwords must contain a digit | PASSWORD",
                "Die Passwortstärke ist zu gering | PASSWORD",
                "Unable to create customer: invalid phone. | PHONE",
                "Ungültige Telefonnummer. | PHONE",
                "Ungültige E-Mail-Adresse. | EMAIL",
                "Invalid value for the field state. | STATE",
                "Provinz ist ungültig | STATE",
                "Zip/Postal code is not valid for the state | POSTCODE",
                "The domain name is forbidden | DOMAIN",
                "passwort-hilfe.example is not valid |",
                "passwort.example is not valid |",
                "The statement is not valid |"
            })
    void theValueIsFoundInPlesksWords(String words, @Nullable String value) {
        var refusal = assertThat(PleskErrorsInTests.of(1019, words)).asInstanceOf(type(PleskRefusedException.class));
        refusal.extracting(found -> found.value().map(Enum::name).orElse(null)).isEqualTo(value);
    }

    /** A key can be bound to addresses; whoever mends it has to know from which one MKM calls. */
    @Test
    void aKeyThatIsRefusedSaysFromWhereMkmCalls() {
        story.plesk().fail("service-plan.get", new PleskFault.SystemError(11003), 1);
        var api = servers.api(story.id("select id from plesk_server where name = 'server11'"));

        assertThatThrownBy(() -> api.servicePlans("fisinger"))
                .isInstanceOf(PleskMisconfiguredException.class)
                .hasMessageContaining("MKM ruft den Server von ")
                .hasMessageMatching("(?s).*von [0-9a-f.:]+ an;.*");
    }

    private PleskException refusal(int code) {
        story.plesk().fail("service-plan.get", new PleskFault.OperationError(code), 1);
        var api = servers.api(story.id("select id from plesk_server where name = 'server11'"));
        return catchThrowableOfType(PleskException.class, () -> api.servicePlans("fisinger"));
    }

    private static WantedHosting hosting() {
        return new WantedHosting(
                7,
                "mkm-h-7",
                new PleskServerInfo(
                        1,
                        "server11",
                        URI.create("https://server11.example:8443"),
                        "server11.example",
                        PleskServerInfo.DEFAULT_PATIENCE),
                "fisinger",
                new CustomerDetails(
                        1, 0, "K1", null, "Huber", "Anton", "Weg 1", "10115", "Berlin", "DE", null, "", "", "", null),
                new HostingPlan(1, "Produkt M", true, 1, "guid", "Webhosting M", PlanState.PRESENT, null),
                "huber.example",
                "web7",
                true);
    }
}
