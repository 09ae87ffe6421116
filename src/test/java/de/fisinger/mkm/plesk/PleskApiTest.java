package de.fisinger.mkm.plesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.fisinger.mkm.format.DomainName;
import de.fisinger.mkm.localstack.DemoPlesk;
import de.fisinger.mkm.localstack.SelfSignedCertificate;
import de.fisinger.mkm.localstack.plesk.PleskFault;
import de.fisinger.mkm.localstack.plesk.PleskSimulator;
import de.fisinger.mkm.localstack.plesk.PleskState.Content;
import de.fisinger.mkm.plesk.Subscription.SetUp;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The client against the simulated server, over HTTPS. */
class PleskApiTest {

    private static final String INCOMPLETE = "Die Antwort von Plesk ist unvollständig.";

    private static final String KEY = "0b8a7c52-1111-4222-8333-444455556666";

    @TempDir
    private static Path directory = Path.of("");

    private PleskSimulator server = start();

    @BeforeEach
    void startServer() {
        server.close();
        server = start();
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    private static PleskSimulator start() {
        try {
            var file =
                    directory.toString().isEmpty() ? Path.of("target/plesk-api-test.p12") : directory.resolve("p.p12");
            return new PleskSimulator(0, new SelfSignedCertificate(file), null, DemoPlesk.content(KEY), Duration.ZERO);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private PleskApi api() {
        return api(KEY, server.certificatePem());
    }

    private PleskApi api(String key, @Nullable String trusted) {
        var panel = URI.create("https://localhost:" + server.port() + "/");
        var info = new PleskServerInfo(
                1, "server11", panel, "server11.webserver.example", PleskServerInfo.DEFAULT_PATIENCE);
        return new PleskApi(new PleskTransport(
                new PleskConnection(info, key, trusted),
                new PleskSettings(Duration.ofSeconds(5), Duration.ofSeconds(2))));
    }

    @Test
    void theServersCheckNeedsTheProtocol() {
        api().check();
    }

    @Test
    void subscriptionsAreThoseOfTheResellersCustomersWithWhatPleskSaysOfThem() {
        var content = api().contentOf(DemoPlesk.RESELLER, (_, _) -> {});
        assertThat(content.customers()).extracting(OwnerDetails::login).containsExactly("schmidt", "verein");
        assertThat(content.customers()).extracting(OwnerDetails::name).containsExactly("Petra Schmidt", "Karl Vogt");
        assertThat(content.unread()).isEmpty();

        var subscriptions = content.subscriptions();
        assertThat(subscriptions).hasSize(2);
        assertThat(subscriptions.getFirst())
                .isEqualTo(new Subscription(
                        30,
                        subscriptions.getFirst().guid(),
                        null,
                        "altbestand.example",
                        0,
                        true,
                        "vrt_hst",
                        "altbest",
                        "schmidt",
                        List.of(DemoPlesk.planGuid("Webhosting S", DemoPlesk.RESELLER)),
                        false));
        assertThat(api().findSubscriptionByGuid(subscriptions.getFirst().guid()))
                .contains(subscriptions.getFirst());
        assertThat(api().contentOf(DemoPlesk.OTHER_RESELLER, (_, _) -> {}))
                .isEqualTo(
                        new ResellerContent(List.of(), List.of(), List.of(), new SubscriptionNumbers(List.of(), true)));
    }

    static Stream<Arguments> brokenObjects() {
        return Stream.of(
                Arguments.of("webspace.get", new PleskFault.ObjectError(31, 1023), "Plesk meldet den Fehler 1023."),
                Arguments.of("webspace.get", new PleskFault.ObjectWithout(31, "data"), INCOMPLETE),
                Arguments.of("webspace.get", new PleskFault.ObjectWithout(31, "guid"), INCOMPLETE),
                Arguments.of("webspace.get", new PleskFault.ObjectWithout(31, "name"), INCOMPLETE));
    }

    @ParameterizedTest
    @MethodSource("brokenObjects")
    void aBrokenSubscriptionHidesNoOtherAndIsNamed(String operation, PleskFault fault, String reason) {
        // the first two requests ask for numbers only
        server.agent().fail(operation, new PleskFault.Delay(Duration.ZERO), 2);
        server.agent().fail(operation, fault, 1);

        var content = api().contentOf(DemoPlesk.RESELLER, (_, _) -> {});

        assertThat(content.subscriptions()).extracting(Subscription::id).containsExactly(30L);
        assertThat(content.unread()).containsExactly(new UnreadObject("Abonnement 31", reason));
    }

    /** The API has no pages: of thousands, the numbers alone take longer than any other answer. */
    @Test
    void numbersThatTakeLongAreWaitedForIfTheServerAnswersOtherwise() {
        server.agent().fail("customer.get", new PleskFault.Delay(Duration.ofSeconds(3)), 2);

        var content = api().contentOf(DemoPlesk.RESELLER, (_, _) -> {});

        assertThat(content.customers()).hasSize(2);
        assertThat(content.subscriptions()).hasSize(2);
    }

    @Test
    void aSilentServerIsNotWaitedForTwice() {
        server.agent().fail("*", new PleskFault.Stall(Duration.ofSeconds(10)), 10);
        var began = System.nanoTime();

        assertThatExceptionOfType(PleskUnavailableException.class)
                .isThrownBy(() -> api().contentOf(DemoPlesk.RESELLER, (_, _) -> {}));

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(8));
    }

    @Test
    void aBrokenCustomerHidesNoSubscription() {
        var broken = server.agent().content().customers().getFirst();
        server.agent().fail("customer.get", new PleskFault.Delay(Duration.ZERO), 1);
        server.agent().fail("customer.get", new PleskFault.ObjectError(broken.id(), 1023), 1);

        var content = api().contentOf(DemoPlesk.RESELLER, (_, _) -> {});

        assertThat(content.customers()).extracting(OwnerDetails::login).containsExactly("verein");
        assertThat(content.subscriptions()).hasSize(2);
        assertThat(content.unread())
                .containsExactly(new UnreadObject("Plesk-Kunde " + broken.id(), "Plesk meldet den Fehler 1023."));
    }

    @Test
    void anOperationThatFailsAsAWholeIsNoListWithHoles() {
        server.agent().fail("webspace.get", new PleskFault.OperationError(1023), 1);

        assertThatExceptionOfType(PleskUnavailableException.class)
                .isThrownBy(() -> api().contentOf(DemoPlesk.RESELLER, (_, _) -> {}));
    }

    @Test
    void aSubscriptionIsSuspendedByWhomItsFlagsSay() {
        assertThat(suspended(0)).isEmpty();
        assertThat(suspended(4)).as("in backup").isEmpty();
        assertThat(suspended(2)).containsExactly(Suspension.PARENT);
        assertThat(suspended(272)).containsExactly(Suspension.ADMINISTRATOR, Suspension.EXPIRED);
        assertThat(suspended(32 | 64)).containsExactly(Suspension.RESELLER, Suspension.CUSTOMER);
    }

    @Test
    void howFarASubscriptionIsSetUpIsReadFromWhatIsThere() {
        assertThat(subscription(0, true, "vrt_hst").setUp()).isEqualTo(SetUp.READY);
        assertThat(subscription(4, true, "vrt_hst").setUp()).isEqualTo(SetUp.READY);
        assertThat(subscription(4, false, "vrt_hst").setUp()).isEqualTo(SetUp.UNDER_WAY);
        assertThat(subscription(0, false, "vrt_hst").setUp()).isEqualTo(SetUp.UNDER_WAY);
        assertThat(subscription(0, false, "none").setUp()).isEqualTo(SetUp.HALF_DONE);
        assertThat(subscription(2, true, "vrt_hst").setUp()).isEqualTo(SetUp.SUSPENDED);
    }

    private static List<Suspension> suspended(int status) {
        return subscription(status, true, "vrt_hst").suspensions();
    }

    private static Subscription subscription(int status, boolean hosted, String hostingType) {
        return new Subscription(
                1, "guid", null, "a.example", status, hosted, hostingType, "web1", "kunde1", List.of(), false);
    }

    @Test
    void whatReachesTheLogOfARequestHoldsNoValues() {
        var request = PleskPacket.request(
                "customer",
                new PleskMessages.GetCustomer(
                        PleskMessages.Filter.byLogin("schmidt"), PleskMessages.CustomerDataset.ALL));

        assertThat(PleskCalls.withoutValues(request))
                .contains("<customer><get><filter><login>…</login></filter>")
                .doesNotContain("schmidt");
    }

    @Test
    void ownersAreFoundByLoginAndByGuid() {
        var schmidt = api().findOwner("schmidt").orElseThrow();

        assertThat(schmidt.resellerLogin()).isEqualTo(DemoPlesk.RESELLER);
        assertThat(api().findOwnerByGuid(schmidt.guid())).contains(schmidt);
        assertThat(api().findOwner("niemand")).isEmpty();
        assertThat(api().findOwnerByGuid("00000000-0000-4000-8000-000000000000"))
                .isEmpty();
        assertThat(api().findSubscriptionByGuid("00000000-0000-4000-8000-000000000000"))
                .isEmpty();
    }

    @Test
    void plansAreThoseOfTheReseller() {
        assertThat(api().servicePlans(DemoPlesk.RESELLER).plans())
                .extracting(ServicePlan::name)
                .containsExactly("Webhosting S", "Webhosting M", "Webhosting L");
        assertThat(api().servicePlans(DemoPlesk.OTHER_RESELLER).plans())
                .containsExactly(
                        new ServicePlan(DemoPlesk.planGuid("Webhosting M", DemoPlesk.OTHER_RESELLER), "Webhosting M"));
    }

    @Test
    void aPlanThatCantBeReadHidesNoOtherAndIsNotTakenForGone() {
        var broken = server.agent().content().plans().getFirst();
        server.agent().fail("service-plan.get", new PleskFault.ObjectError(broken.id(), 1023), 1);
        var read = api().servicePlans(DemoPlesk.RESELLER);
        assertThat(read.plans()).hasSize(2);
        assertThat(read.unread()).hasSize(1);
        assertThat(read.lacks(broken.guid())).isFalse();

        server.agent().fail("service-plan.get", new PleskFault.ObjectWithout(broken.id(), "guid"), 1);
        assertThat(api().servicePlans(DemoPlesk.RESELLER).unread())
                .extracting(UnreadObject::object)
                .containsExactly("Hosting-Plan Webhosting S");
        assertThat(api().servicePlans(DemoPlesk.RESELLER).lacks("nobody's")).isTrue();
    }

    @Test
    void aResellerWithoutPlansHasNoneThatCantBeRead() {
        var content = server.agent().content();
        server.agent()
                .restore(new Content(
                        content.lastId(),
                        content.adminPassword(),
                        content.ips(),
                        content.resellers(),
                        List.of(),
                        content.customers(),
                        content.webspaces(),
                        content.keys(),
                        content.sessions()));

        var read = api().servicePlans(DemoPlesk.RESELLER);

        assertThat(read.unread()).isEmpty();
        assertThat(read.lacks("gone")).isTrue();
    }

    @Test
    void aCustomerWhoseSubscriptionHasNoDataOwnsOne() {
        server.agent().fail("webspace.get", new PleskFault.ObjectWithout(30, "data"), 1);
        assertThat(api().hasSubscriptions("schmidt")).isTrue();
    }

    @Test
    void aCustomerWhoseSubscriptionFailsOwnsOne() {
        server.agent().fail("webspace.get", new PleskFault.ObjectError(30, 1023), 1);
        assertThat(api().hasSubscriptions("schmidt")).isTrue();
    }

    @Test
    void subscriptionsThatAllFailAreNamedEach() {
        // the first two requests ask for numbers only
        server.agent().fail("webspace.get", new PleskFault.Delay(Duration.ZERO), 2);
        server.agent().fail("webspace.get", new PleskFault.ObjectError(0, 1023), 1);

        var content = api().contentOf(DemoPlesk.RESELLER, (_, _) -> {});

        assertThat(content.subscriptions()).isEmpty();
        assertThat(content.unread()).extracting(UnreadObject::object).containsExactly("Abonnement 30", "Abonnement 31");
        assertThat(content.numbers()).isEqualTo(new SubscriptionNumbers(List.of(30L, 31L), true));
    }

    @Test
    void anUnknownResellersPlansAreRefused() {
        assertThatExceptionOfType(PleskRefusedException.class)
                .isThrownBy(() -> api().servicePlans("nobody"))
                .matches(PleskRefusedException::isMissing);
    }

    @Test
    void aCustomerIsCreatedFoundAndRemoved() {
        assertThat(api().findOwnerByExternalId("mkm-c-1")).isEmpty();

        var made = api().createCustomer(customer("kunde1"), Fallback.NONE);

        assertThat(made.login()).isEqualTo("kunde1");
        assertThat(api().findOwnerByExternalId("mkm-c-1")).contains(made);
        api().removeCustomer(made.guid());
        assertThat(api().findOwnerByExternalId("mkm-c-1")).isEmpty();
        api().removeCustomer(made.guid());
    }

    @Test
    void specialCharactersArriveAsTheyAre() {
        api().createCustomer(
                        new NewPleskCustomer(
                                "mkm-c-1",
                                DemoPlesk.RESELLER,
                                "kunde1",
                                "Müller & Söhne <GmbH> \"Ä\"",
                                "Jörg O'Néill",
                                "+4930123456",
                                "a@b.example",
                                "Straße 1",
                                "12345",
                                "Köln",
                                "DE",
                                null),
                        Fallback.NONE);

        assertThat(server.agent().content().customers())
                .last()
                .satisfies(customer -> assertThat(customer.info())
                        .containsEntry("cname", "Müller & Söhne <GmbH> \"Ä\"")
                        .containsEntry("pname", "Jörg O'Néill"));
    }

    @Test
    void textsThatAreTooLongAreCut() {
        var customer = new NewPleskCustomer(
                "mkm-c-1",
                DemoPlesk.RESELLER,
                "kunde1",
                "x".repeat(90),
                "y".repeat(59) + "😀",
                "0".repeat(50),
                "a@b.example",
                "z".repeat(300),
                "12345-67890",
                "c".repeat(80),
                "IR",
                "s".repeat(80));

        api().createCustomer(customer, Fallback.NONE);

        assertThat(server.agent().content().customers())
                .last()
                .satisfies(made -> assertThat(made.info())
                        .containsEntry("pname", "y".repeat(59))
                        .containsEntry("pcode", "1234567890"));
    }

    @Test
    void aCustomerWhoseCountryHasStatesIsMadeWithOne() {
        var american = new NewPleskCustomer(
                "mkm-c-1",
                DemoPlesk.RESELLER,
                "kunde1",
                null,
                "Ann Smith",
                "+12125550123",
                "ann@kunde.example",
                "1 Main St",
                "10001",
                "New York",
                "US",
                "NY");

        api().createCustomer(american, Fallback.NONE);

        assertThat(server.agent().content().customers())
                .last()
                .satisfies(made -> assertThat(made.info()).containsEntry("state", "NY"));
    }

    @Test
    void aTakenLoginIsARefusal() {
        api().createCustomer(customer("kunde1"), Fallback.NONE);

        assertThatExceptionOfType(PleskRefusedException.class)
                .isThrownBy(() -> api().createCustomer(customer("kunde1"), Fallback.NONE))
                .matches(PleskRefusedException::isDuplicate);
    }

    @Test
    void aSubscriptionIsCreatedFoundAndRemoved() {
        api().createCustomer(customer("kunde1"), Fallback.NONE);
        create(subscription("straße-müller.example", "web1", "Webhosting M"));

        assertThat(api().findSubscription("mkm-h-1")).hasValueSatisfying(found -> {
            assertThat(found.setUp()).isEqualTo(SetUp.READY);
            assertThat(found.name()).isEqualTo("straße-müller.example");
        });
        assertThat(server.agent().content().webspaces())
                .last()
                .satisfies(webspace -> assertThat(webspace.name()).isEqualTo("xn--strae-mller-y6a49a.example"));
        assertThat(api().hasSubscriptions("kunde1")).isTrue();
        var guid = api().findSubscription("mkm-h-1").orElseThrow().guid();
        api().removeSubscription(guid);
        api().removeSubscription(guid);
        assertThat(api().findSubscription("mkm-h-1")).isEmpty();
        assertThat(api().hasSubscriptions("kunde1")).isFalse();
    }

    @Test
    void aSubscriptionThatIsBeingSetUpIsNotReady() {
        server.agent().setUpTime(Duration.ofHours(1));
        api().createCustomer(customer("kunde1"), Fallback.NONE);
        create(subscription("a.example", "web1", "Webhosting M"));

        assertThat(api().findSubscription("mkm-h-1"))
                .hasValueSatisfying(found -> assertThat(found.setUp()).isEqualTo(SetUp.UNDER_WAY));
    }

    @Test
    void aPlanOfAnotherResellerIsRefused() {
        api().createCustomer(customer("kunde1"), Fallback.NONE);
        var foreign = new NewSubscription(
                "mkm-h-1",
                "kunde1",
                DomainName.of("a.example").orElseThrow(),
                "web1",
                DemoPlesk.planGuid("Webhosting M", DemoPlesk.OTHER_RESELLER));

        assertThatExceptionOfType(PleskRefusedException.class)
                .isThrownBy(() -> create(foreign))
                .matches(PleskRefusedException::isMissing);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                1001, 1008, 1010, 1029, 11003, 1006, 1011, 1012, 1030, 1004, 1005, 1017, 1025, 1026, 1031, 1032, 1014
            })
    void someErrorsNeedAnOperator(int code) {
        server.agent().fail("*", new PleskFault.SystemError(code), 1);

        assertThatExceptionOfType(PleskMisconfiguredException.class)
                .isThrownBy(() -> api().findOwnerByExternalId("x"))
                .withMessageContaining("server11");
    }

    @ParameterizedTest
    @ValueSource(ints = {1002, 1007, 1015, 1018, 1019, 1024, 1033})
    void someErrorsAreRefusals(int code) {
        server.agent().fail("*", new PleskFault.OperationError(code), 1);

        assertThatExceptionOfType(PleskRefusedException.class).isThrownBy(() -> api().findOwnerByExternalId("x"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1003, 1023, 1027, 4711, 0})
    void allOtherErrorsAreWorthAnotherTry(int code) {
        server.agent().fail("*", new PleskFault.OperationError(code), 1);

        assertThatExceptionOfType(PleskUnavailableException.class).isThrownBy(() -> api().findOwnerByExternalId("x"));
    }

    @Test
    void brokenConnectionsAreWorthAnotherTry() {
        for (var fault : List.of(
                new PleskFault.CutBefore(),
                new PleskFault.CutAfter(),
                new PleskFault.HttpStatus(302),
                new PleskFault.HttpStatus(502),
                new PleskFault.Stall(Duration.ofSeconds(4)),
                new PleskFault.Delay(Duration.ofSeconds(3)))) {
            server.agent().fail("*", fault, 1);
            assertThatExceptionOfType(PleskUnavailableException.class)
                    .isThrownBy(() -> api().findOwnerByExternalId("x"));
        }
        server.close();
        assertThatExceptionOfType(PleskUnavailableException.class).isThrownBy(() -> api().findOwnerByExternalId("x"));
    }

    @Test
    void aWrongKeySaysAuthenticationAndTheServer() {
        assertThatExceptionOfType(PleskMisconfiguredException.class)
                .isThrownBy(() -> api("wrong", server.certificatePem()).check())
                .withMessageContaining("authentication")
                .withMessageContaining("server11")
                .matches(e -> !String.valueOf(e.getMessage()).contains("wrong key"));
    }

    @Test
    void anUnknownCertificateIsNotTrusted() {
        assertThatExceptionOfType(PleskMisconfiguredException.class)
                .isThrownBy(() -> api(KEY, null).check())
                .withMessageContaining("Zertifikat");
    }

    @Test
    void anAnswerWithADoctypeReadsNoFile() {
        var attack = """
                <?xml version="1.0"?><!DOCTYPE packet [<!ENTITY x SYSTEM "file:///etc/hostname">]>
                <packet version="1.6.9.1"><customer><get><result><status>ok</status><data><gen_info>
                <login>&x;</login></gen_info></data></result></get></customer></packet>""";

        assertThatExceptionOfType(PleskUnavailableException.class)
                .isThrownBy(() -> PleskPacket.results(
                        "server11", attack.getBytes(StandardCharsets.UTF_8), PleskMessages.CustomerResult.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>Login</html>", "<packet/>", "<packet><customer>", "{}"})
    void whatIsNoPacketIsWorthAnotherTry(String answer) {
        assertThatExceptionOfType(PleskUnavailableException.class)
                .isThrownBy(() -> PleskPacket.results(
                        "server11", answer.getBytes(StandardCharsets.UTF_8), PleskMessages.IdResult.class));
    }

    @RepeatedTest(20)
    void generatedPasswordsAreStrong(RepetitionInfo repetition) {
        assertThat(PleskPassword.generate(14 + repetition.getCurrentRepetition()))
                .hasSize(14 + repetition.getCurrentRepetition())
                .matches(".*[A-Z].*")
                .matches(".*[a-z].*")
                .matches(".*[0-9].*")
                .matches(".*[^A-Za-z0-9].*")
                .doesNotContainPattern("[<>&'\"\\\\$`!\\s]");
    }

    @Test
    void passwordsStandInNoRequestLogAndNoText() {
        api().createCustomer(customer("kunde1"), Fallback.NONE);

        assertThat(server.agent().requests())
                .filteredOn(request -> request.operations().contains("customer.add"))
                .singleElement()
                .satisfies(request -> assertThat(request.xml()).contains("<passwd>***</passwd>"));
        assertThat(new PleskConnection(
                                new PleskServerInfo(
                                        1, "s", URI.create("https://s"), "s", PleskServerInfo.DEFAULT_PATIENCE),
                                "secret-key",
                                null)
                        .toString())
                .doesNotContain("secret-key");
    }

    private void create(NewSubscription subscription) {
        api().createSubscription(subscription, api().addressesOf(DemoPlesk.RESELLER), Fallback.NONE);
    }

    private static NewPleskCustomer customer(String login) {
        return new NewPleskCustomer(
                "mkm-c-1",
                DemoPlesk.RESELLER,
                login,
                null,
                "Anton Huber",
                "+4930123456",
                "anton@kunde.example",
                "Musterstraße 1",
                "12345",
                "Musterstadt",
                "DE",
                null);
    }

    private static NewSubscription subscription(String domain, String login, String plan) {
        return new NewSubscription(
                "mkm-h-1",
                "kunde1",
                DomainName.of(domain).orElseThrow(),
                login,
                DemoPlesk.planGuid(plan, DemoPlesk.RESELLER));
    }
}
