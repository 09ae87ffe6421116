package de.fisinger.mkm.customer;

import static de.fisinger.mkm.customer.CustomerStory.data;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.handbook.Handbook;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

/** Creating, changing and deleting customers. */
@MkmTest
class CustomersTest {

    @Autowired
    private CustomerStory story;

    @Autowired
    private Customers customers;

    @Autowired
    private Validator validator;

    @BeforeEach
    void emptyAccount() {
        story.reset();
    }

    @Test
    @Handbook({"KV-17", "KV-18", "KV-27"})
    void whatIsTypedIsStoredInOneForm() {
        var id = story.asReseller(() -> customers.create(new CustomerData(
                " K-1 ",
                " ",
                " Huber",
                "Anton ",
                "Weg 1",
                " 10115",
                "Berlin",
                "",
                "",
                "030 1234567",
                "0151/12345678",
                " a@b.de ",
                "www.example.de")));

        var stored = find(id);
        assertThat(stored.customerNumber()).isEqualTo("K-1");
        assertThat(stored.company()).isNull();
        assertThat(stored.country()).isEqualTo("DE");
        assertThat(stored.phone()).isEqualTo("+49301234567");
        assertThat(stored.readablePhone()).isEqualTo("+49 30 1234567");
        assertThat(stored.mobile()).isEqualTo("+4915112345678");
        assertThat(stored.website()).isEqualTo("https://www.example.de");
    }

    @Test
    @Handbook({"KV-17", "KV-19", "KV-20", "KV-21", "KV-22", "KV-23", "KV-24", "KV-25", "KV-26", "KV-28"})
    void whatIsRequiredIsAskedForInGerman() {
        var nothing = new CustomerData("", "", "", "", "", "", "", "DE", "", "", "", "", "");

        assertThat(problems(nothing))
                .containsOnly(
                        Map.entry("customerNumber", "Bitte eine Kundennummer eingeben."),
                        Map.entry("lastName", "Bitte den Nachnamen eingeben."),
                        Map.entry("firstName", "Bitte den Vornamen eingeben."),
                        Map.entry("street", "Bitte Straße und Hausnummer eingeben."),
                        Map.entry("postcode", "Bitte die Postleitzahl eingeben."),
                        Map.entry("city", "Bitte den Ort eingeben."),
                        Map.entry("phone", "Bitte die Telefonnummer eingeben."),
                        Map.entry("mobile", "Bitte die Mobilnummer eingeben."),
                        Map.entry("email", "Bitte die E-Mail-Adresse eingeben."));
        assertThatThrownBy(() -> story.asReseller(() -> customers.create(nothing)))
                .isInstanceOf(jakarta.validation.ConstraintViolationException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "DE,10115,true",
        "DE,1011,false",
        "DE,00123,false",
        "DE,ABCDE,false",
        "AT,1010,true",
        "AT,10100,false",
        "CH,8001,true",
        "NL,1011 AB,true",
        "NL,1011,false",
        "GB,sw1a 1aa,true",
        "PL,00-950,true",
        "US,90210-1234,true",
        "JP,100-0001,true",
        "XX,1,false"
    })
    @Handbook("KV-22")
    void postcodesAreThoseOfTheCountry(String country, String postcode, boolean isRight) {
        assertThat(problems(with("postcode", postcode, country)).isEmpty()).isEqualTo(isRight);
    }

    @ParameterizedTest
    @CsvSource({
        "DE,030 1234567,+49301234567",
        "DE,+43 1 5321234,+4315321234",
        "AT,01 5321234,+4315321234",
        "DE,0049 30 1234567,+49301234567"
    })
    @Handbook({"KV-24", "KV-25"})
    void phoneNumbersBecomeInternational(String country, String typed, String stored) {
        assertThat(with("phone", typed, country).phone()).isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12",
                "abc",
                "+49",
                "030 12",
                "+999 123456",
                "030 901820 ext. 12",
                "030 123456 privat",
                "0800FLOWERS"
            })
    void wrongPhoneNumbersAreToldAtTheirField(String typed) {
        assertThat(problems(with("phone", typed, "DE")))
                .containsOnly(Map.entry(
                        "phone", "Das ist keine gültige Telefonnummer, zum Beispiel 030 1234567 oder +49 30 1234567."));
    }

    @ParameterizedTest
    @CsvSource({
        "www.example.de,https://www.example.de",
        "http://example.de/a?b=c,http://example.de/a?b=c",
        "example.de:8443/x,https://example.de:8443/x",
        "müller.de,https://müller.de"
    })
    @Handbook("KV-27")
    void webAddressesAreCompleted(String typed, String stored) {
        assertThat(with("website", typed, "DE").website()).isEqualTo(stored);
        assertThat(problems(with("website", typed, "DE"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "ftp://example.de",
                "https://",
                "kein Name",
                "https://user:pw@example.de",
                "localhost",
                "data:text/html,x"
            })
    void otherAddressesAreRefused(String typed) {
        assertThat(problems(with("website", typed, "DE"))).containsOnlyKeys("website");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a@b", "a b@c.de", "@c.de", "a@c.d", "a@@c.de"})
    @Handbook("KV-26")
    void wrongMailAddressesAreRefused(String typed) {
        assertThat(problems(with("email", typed, "DE"))).containsOnlyKeys("email");
    }

    @Test
    @Handbook("KV-17")
    void aNumberThatIsTakenNamesWhoHasIt() {
        story.customer("K1", "Huber", "Anton", "");

        assertThatThrownBy(() -> story.customer("k1", "Müller", "Max", ""))
                .isInstanceOfSatisfying(
                        CustomerNumberTakenException.class,
                        taken -> assertThat(taken.holder().label()).isEqualTo("K1 · Huber Anton"));
    }

    @Test
    @Handbook("KV-17")
    void anotherAccountMayHaveTheSameNumber() {
        assertThat(story.customer("1234578", "Huber", "Anton", "")).isPositive();
    }

    @Test
    void theNextFreeNumberIsSuggested() {
        assertThat(suggestion()).isEqualTo("10001");
        story.customer("99", "A", "B", "");
        assertThat(suggestion()).isEqualTo("100");
        story.customer("K-009", "A", "B", "");
        assertThat(suggestion()).isEqualTo("K-010");
        story.customer("K-frei", "A", "B", "");
        assertThat(suggestion()).isEqualTo("K-frei1");
    }

    @Test
    void tenAtOnceWithOneNumberMakeOneCustomer() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var made = IntStream.range(0, 10)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> {
                                try {
                                    return Stream.of(story.customer("R1", "Race", "Nr" + i, ""));
                                } catch (CustomerNumberTakenException e) {
                                    return Stream.<Long>empty();
                                }
                            },
                            threads))
                    .toList();

            assertThat(made.stream().flatMap(CompletableFuture::join)).hasSize(1);
        }
    }

    @Test
    @Handbook("KV-35")
    void aCustomerCanBeChangedAlsoTheNumber() {
        var id = story.customer("K1", "Huber", "Anton", "");

        var changed = story.asReseller(() -> customers.change(id, 0, data("K2", "Huber", "Antonia", "Neu")));

        assertThat(changed.customerNumber()).isEqualTo("K2");
        assertThat(find(id).firstName()).isEqualTo("Antonia");
        assertThat(find(id).version()).isEqualTo(1);
    }

    @Test
    void theSecondOfTwoWhoChangeLearnsWhatTheFirstSaved() {
        var id = story.customer("K1", "Huber", "Anton", "");
        story.asReseller(() -> customers.change(id, 0, data("K1", "Huber", "Antonia", "")));

        assertThatThrownBy(() -> story.asReseller(() -> customers.change(id, 0, data("K1", "Hofer", "Anton", ""))))
                .isInstanceOfSatisfying(
                        CustomerChangedException.class,
                        changed -> assertThat(changed.now().firstName()).isEqualTo("Antonia"));
        assertThat(find(id).lastName()).isEqualTo("Huber");
    }

    @Test
    void aProductThatComesMeanwhileIsNoConflict() {
        var id = story.customer("K1", "Huber", "Anton", "");
        story.giveContract(id, "ot10");

        assertThat(story.asReseller(() -> customers.change(id, 0, data("K1", "Hofer", "Anton", "")))
                        .lastName())
                .isEqualTo("Hofer");
        assertThat(story.number("select product_count from customer where id = " + id))
                .isEqualTo(1);
    }

    @Test
    @Handbook({"KV-01", "KV-10"})
    void whoHasNothingCanBeDeleted() {
        var id = story.customer("K1", "Huber", "Anton", "");

        delete(id);
        delete(id);

        assertThat(story.asReseller(() -> customers.find(id))).isEmpty();
    }

    @Test
    void aDeletedCustomersDomainsStayInThePortfolio() {
        var id = story.customer("K1", "Huber", "Anton", "");
        story.giveDomain(id, "bleibt.example");

        delete(id);

        assertThat(story.number("select count(*) from domain where name = 'bleibt.example' and customer_id is null"))
                .isEqualTo(1);
    }

    @Test
    void controlCharactersThatCameWithPastedTextAreDropped() {
        var pasted = data("K1", "Hu\u0000ber\n", "Anton\t\uffff", "A\r\nB\u0085\ud83d");

        assertThat(pasted.lastName()).isEqualTo("Hu ber");
        assertThat(pasted.firstName()).isEqualTo("Anton");
        assertThat(pasted.company()).isEqualTo("A B");
        assertThat(story.asReseller(() -> customers.create(pasted))).isPositive();
    }

    @Test
    void whereAddressesNeedAStateItIsAskedForAndElsewhereNoneIsKept() {
        assertThat(problems(american("", "10001")).keySet()).containsExactly("state");
        assertThat(problems(american("NY", "10001"))).isEmpty();
        assertThat(problems(american("NY", "")).keySet()).containsExactly("postcode");
        assertThat(with("state", "Bayern", "DE").state()).isEmpty();

        var id = story.asReseller(() -> customers.create(american("NY", "10001-1234")));
        assertThat(find(id).state()).isEqualTo("NY");
    }

    private static CustomerData american(String state, String postcode) {
        return new CustomerData(
                "K1",
                "",
                "Smith",
                "Ann",
                "1 Main St",
                postcode,
                "New York",
                "US",
                state,
                "+12125550123",
                "+12125550124",
                "a@b.de",
                "");
    }

    @Test
    void whereNobodyHasAPostcodeNoneIsAskedFor() {
        assertThat(problems(with("postcode", "", "AE"))).isEmpty();
        assertThat(problems(with("postcode", "12345-67890", "IR"))).isEmpty();
        assertThat(problems(with("postcode", "", "DE")).keySet()).containsExactly("postcode");
    }

    @Test
    @Handbook({"KV-10", "KV-11", "KV-12", "KV-13", "KV-14"})
    void whoHasAProductAHostingOrAUserStays() {
        var contract = story.customer("K1", "Huber", "Anton", "");
        story.giveContract(contract, "ot11");
        var hosting = story.customer("K3", "Huber", "Anton", "");
        story.giveHosting(hosting, "FAILED");
        var user = story.customer("K4", "Huber", "Anton", "");
        story.giveUser(user, "bleibt");

        for (var id : List.of(contract, hosting, user)) {
            assertThatThrownBy(() -> delete(id)).isInstanceOf(CustomerInUseException.class);
            assertThat(find(id)).isNotNull();
        }
    }

    @Test
    void whoeverGivesAUserWhileSomebodyDeletesEitherWinsOrIsRefused() {
        for (var round = 0; round < 10; round++) {
            var id = story.customer("R" + round, "Race", "Rita", "");
            var userName = "race" + round;
            var given = CompletableFuture.supplyAsync(() -> succeeds(() -> story.giveUser(id, userName)));
            var deleted = CompletableFuture.supplyAsync(() -> succeeds(() -> delete(id)));

            assertThat(given.join()).isNotEqualTo(deleted.join());
        }
    }

    private static boolean succeeds(Runnable work) {
        try {
            work.run();
            return true;
        } catch (CustomerInUseException | DataIntegrityViolationException e) {
            return false;
        }
    }

    private void delete(long id) {
        story.asReseller(() -> {
            customers.delete(id);
            return id;
        });
    }

    private CustomerDetails find(long id) {
        return story.asReseller(() -> customers.find(id).orElseThrow());
    }

    private String suggestion() {
        return story.asReseller(customers::suggestNumber);
    }

    private Map<String, String> problems(CustomerData data) {
        return validator.validate(data).stream()
                .collect(Collectors.toMap(
                        violation -> violation.getPropertyPath().toString(), ConstraintViolation::getMessage));
    }

    private static CustomerData with(String field, String value, String country) {
        return new CustomerData(
                "K1",
                "",
                "Huber",
                "Anton",
                "Weg 1",
                field.equals("postcode") ? value : country.equals("AT") ? "1010" : "10115",
                "Ort",
                country,
                field.equals("state") ? value : country.equals("US") ? "CA" : "",
                field.equals("phone") ? value : "+49301234567",
                "+4915112345678",
                field.equals("email") ? value : "a@b.de",
                field.equals("website") ? value : "");
    }
}
