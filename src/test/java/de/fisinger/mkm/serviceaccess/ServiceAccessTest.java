package de.fisinger.mkm.serviceaccess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.account.AccountDirectory;
import de.fisinger.mkm.account.ForbiddenInSwitchedSessionException;
import de.fisinger.mkm.account.Role;
import de.fisinger.mkm.contract.Contracts;
import de.fisinger.mkm.customer.CustomerStory;
import de.fisinger.mkm.customer.Customers;
import de.fisinger.mkm.handbook.Handbook;
import de.fisinger.mkm.hosting.HostingStory;
import de.fisinger.mkm.list.ListQuery;
import de.fisinger.mkm.localstack.TestStack;
import de.fisinger.mkm.serviceaccess.ActivationRefusedException.Problem;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** The states of a service access, on the real broker. */
@MkmTest
class ServiceAccessTest {

    @Autowired
    private ServiceAccessStory story;

    @Autowired
    private CustomerStory customers;

    @Autowired
    private HostingStory hostings;

    @Autowired
    private OwnServiceAccess own;

    @Autowired
    private ServiceAccesses accesses;

    @Autowired
    private AccountDirectory accounts;

    @Autowired
    private Contracts contracts;

    @Autowired
    private Customers customerService;

    @BeforeEach
    void nobodyHasAccess() {
        customers.reset();
        story.reset();
    }

    @AfterEach
    void leaveNothingOpen() {
        story.reset();
        TestStack.shared().mails().takeAgain();
    }

    @Test
    void aCodeThatIsNeverUsedGivesNobodyAccess() {
        var code = story.codeOf("kunde");

        assertThat(code).matches("([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{2}");
        assertThat(story.listOf("reseller")).isEmpty();
        assertThat(story.number("select count(*) from activation_code where code_hash = '" + code + "'"))
                .isZero();
        assertThat(story.number("select count(*) from activation_code where length(code_hash) = 64"))
                .isPositive();
    }

    @Test
    @Handbook({"SZ-03", "SZ-15"})
    void aCodeThatIsUsedBringsTheAccountIntoTheListAndAnInstanceThatLivesAsLong() {
        var access = story.grant("reseller");

        assertThat(story.listOf("reseller")).singleElement().satisfies(item -> {
            assertThat(item.accountNumber()).isEqualTo("200100");
            assertThat(item.accountName()).isEqualTo("Beispiel GmbH");
            assertThat(item.role()).isEqualTo(Role.ADMINISTRATOR);
            assertThat(item.userName()).isEqualTo("kunde");
            assertThat(item.firstName()).isEqualTo("Klaus");
            assertThat(item.lastName()).isEqualTo("Kunde");
            assertThat(item.active()).isTrue();
        });
        story.awaitRunning(access, true);
        assertThat(story.awaitMails(access, "granted"))
                .anyMatch(text -> text.contains("125430 · Test Reseller GmbH hat Ihren Aktivierungscode eingegeben"))
                .anyMatch(text -> text.contains("der Service-Zugang zu 200100 · Beispiel GmbH ist aktiv"));
    }

    @Test
    @Handbook({"SZ-18"})
    void aCodeWorksOnce() {
        var code = story.codeOf("kunde");
        story.activate("reseller", code);

        assertProblem(Problem.USED, CustomerStory.RESELLER, code);
        assertProblem(Problem.USED, "reseller", code);
        assertThat(story.listOf(CustomerStory.RESELLER)).isEmpty();
    }

    @Test
    @Handbook({"SZ-05"})
    void viewingAnewMakesTheFormerCodeVoid() {
        var former = story.codeOf("kunde");
        var code = story.codeOf("kunde");

        assertProblem(Problem.NOT_FOUND, "reseller", former);
        story.activate("reseller", code);
        assertThat(story.listOf("reseller")).hasSize(1);
    }

    @Test
    void codesAreReadInAnyCaseAndWithAnySeparators() {
        var code = story.codeOf("kunde");

        story.activate(
                "reseller",
                " "
                        + code.toLowerCase(Locale.ROOT)
                                .replace('-', ' ')
                                .replace('0', 'o')
                                .replace('1', 'l'));

        assertThat(story.listOf("reseller")).hasSize(1);
    }

    @Test
    @Handbook({"SZ-16", "SZ-17"})
    void nothingAndNonsenseAreToldApart() {
        assertProblem(Problem.EMPTY, "reseller", "  ");
        assertProblem(Problem.NOT_FOUND, "reseller", "abc");
        assertProblem(Problem.NOT_FOUND, "reseller", "0000-0000-0000-0000-0000-0000-00");
        assertProblem(Problem.OWN, "mitarbeiter", story.codeOf("reseller"));
    }

    @Test
    @Handbook({"SZ-21"})
    void aRevokedAccessIsGoneAtOnceAndItsInstanceEnds() {
        var access = story.grant("reseller");
        story.awaitRunning(access, true);

        story.revoke();

        assertThat(story.listOf("reseller")).isEmpty();
        assertThat(story.as("kunde", own::isGranted)).isFalse();
        assertThat(story.codeOf("kunde")).isNotBlank();
        story.awaitRunning(access, false);
        assertThat(story.awaitMails(access, "revoked"))
                .anyMatch(text -> text.contains("125430 · Test Reseller GmbH hat keinen Zugriff mehr"))
                .anyMatch(text -> text.contains("der Service-Zugang zu 200100 · Beispiel GmbH ist beendet"));
    }

    @Test
    void aRevocationIsHeardEvenWhileMailsCanNotBeSent() {
        TestStack.shared().mails().stopTaking();
        var access = story.grant("reseller");
        story.awaitRunning(access, true);

        story.revoke();
        TestStack.shared().mails().takeAgain();

        story.awaitRunning(access, false);
    }

    @Test
    void anotherProviderCanBeGivenAccessAfterwards() {
        var first = story.grant("reseller");
        story.revoke();

        var second = story.grant(CustomerStory.RESELLER);

        assertThat(story.listOf("reseller")).isEmpty();
        assertThat(story.listOf(CustomerStory.RESELLER)).hasSize(1);
        story.awaitRunning(first, false);
        story.awaitRunning(second, true);
    }

    @Test
    void theProviderCanGiveAnAccessBack() {
        var access = story.grant("reseller");

        story.as("mitarbeiter", () -> {
            accesses.giveBack(access);
            accesses.giveBack(access);
            return access;
        });

        assertThat(story.listOf("reseller")).isEmpty();
        story.awaitRunning(access, false);
    }

    @Test
    void nobodyElseCanGiveItBackOrSeeIt() {
        var access = story.grant("reseller");

        story.as(CustomerStory.RESELLER, () -> {
            accesses.giveBack(access);
            return access;
        });

        assertThat(story.listOf("reseller")).hasSize(1);
        assertThat(story.listOf(CustomerStory.RESELLER)).isEmpty();
        assertThatThrownBy(() -> story.as("endkunde", accesses::list)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> story.as("support", accesses::list)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @Handbook("SZ-12")
    void aDeactivatedUserIsShownAsSuchAndComesBackWithTheAccess() {
        story.grant("reseller");

        story.sql("update app_user set active = false where user_name = 'kunde'");
        assertThat(story.listOf("reseller").getFirst().active()).isFalse();
        story.sql("update app_user set active = true where user_name = 'kunde'");

        assertThat(story.listOf("reseller").getFirst().active()).isTrue();
    }

    @Test
    void closingTheProvidersAccountEndsItsAccesses() {
        hostings.secondReseller();
        var access = story.grant("reseller2");
        story.awaitRunning(access, true);

        story.as("support", () -> {
            accounts.close("300300");
            accounts.close("300300");
            return access;
        });

        assertThat(story.as("kunde", own::isGranted)).isFalse();
        story.awaitRunning(access, false);
    }

    @Test
    void ofTwoProvidersWhoEnterTheSameCodeOneWins() throws Exception {
        var code = story.codeOf("kunde");
        var barrier = new CyclicBarrier(2);
        List<String> outcomes;
        try (var people = Executors.newFixedThreadPool(2)) {
            outcomes = people
                    .invokeAll(List.of(
                            entering("reseller", code, barrier), entering(CustomerStory.RESELLER, code, barrier)))
                    .stream()
                    .map(result -> {
                        try {
                            return result.get();
                        } catch (Exception e) {
                            throw new AssertionError(e);
                        }
                    })
                    .toList();
        }

        assertThat(outcomes).containsExactlyInAnyOrder("activated", Problem.USED.name());
        assertThat(story.listOf("reseller").size()
                        + story.listOf(CustomerStory.RESELLER).size())
                .isEqualTo(1);
    }

    private Callable<String> entering(String provider, String code, CyclicBarrier barrier) {
        return () -> {
            barrier.await();
            try {
                story.activate(provider, code);
                return "activated";
            } catch (ActivationRefusedException e) {
                return e.problem().name();
            }
        };
    }

    @Test
    void guessingEndsAndStandsInTheAuditLog() {
        hostings.secondReseller();
        var before = refused();

        for (var i = 0; i < 10; i++) {
            assertProblem(Problem.NOT_FOUND, "reseller2", "falsch" + i);
        }

        assertProblem(Problem.TOO_MANY, "reseller2", story.codeOf("kunde"));
        assertThat(refused() - before).isEqualTo(11);
        // nobody fills it by going on
        for (var i = 0; i < 30; i++) {
            assertProblem(Problem.TOO_MANY, "reseller2", "falsch");
        }
        assertThat(refused() - before).isLessThanOrEqualTo(20);
    }

    private long refused() {
        return story.number("""
                select count(*) from audit_entry e join account a on a.id = e.account_id
                where a.account_number = '300300' and e.action = 'CODE_REFUSED'
                """);
    }

    @Test
    void nobodyWorksAsTheProvidersStaff() {
        assertThatThrownBy(() -> story.codeOf("support")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aLoopThatRunsWhileTheAccessIsRevokedReachesNothingAnyMore() {
        story.as("kunde", () -> customerService.create(CustomerStory.data("L" + System.nanoTime(), "Alt", "Anna", "")));
        var access = story.grant("reseller");

        story.asSwitched("reseller", access, () -> {
            var open = customerService.list();
            assertThat(open.page(ListQuery.all()).total()).isPositive();
            story.sql("update service_access set status = 'ENDED', ended_at = now(), ended_by = 'CUSTOMER' where id = "
                    + access);
            assertThatThrownBy(() -> customerService.create(CustomerStory.data("Z1", "Zu", "Spät", "")))
                    .isInstanceOf(RuntimeException.class);
            assertThatThrownBy(() -> open.page(ListQuery.all())).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> customerService.list().page(ListQuery.all()))
                    .isInstanceOf(AccessDeniedException.class);
            return access;
        });
        assertThat(story.number("select count(*) from customer where customer_number = 'Z1'"))
                .isZero();
    }

    @Test
    void insideASwitchedSessionNobodyMayTouchTheAccess() {
        var access = story.grant("reseller");

        story.asSwitched("reseller", access, () -> {
            assertThat(own.isGranted()).isTrue();
            assertThatThrownBy(own::revoke).isInstanceOf(ForbiddenInSwitchedSessionException.class);
            assertThatThrownBy(own::newCode).isInstanceOf(ForbiddenInSwitchedSessionException.class);
            assertThatThrownBy(() -> accesses.activate("x", "x"))
                    .isInstanceOf(ForbiddenInSwitchedSessionException.class);
            assertThatThrownBy(() -> accesses.giveBack(1)).isInstanceOf(ForbiddenInSwitchedSessionException.class);
            return own;
        });
        assertThat(story.as("kunde", own::isGranted)).isTrue();
    }

    @Test
    @Handbook("SZ-19")
    void aSwitchedSessionReachesTheCustomersDataAndNoneOfTheProvidersOwn() {
        var customersOfKunde = story.as("kunde", () -> customerService.choices("", 0, 10));
        var access = story.grant("reseller");
        story.asSwitched("reseller", access, () -> {
            assertThat(contracts.find("o1441")).isEmpty();
            assertThat(contracts.list().page(ListQuery.all()).total()).isZero();
            assertThat(customerService.choices("", 0, 10)).isEqualTo(customersOfKunde);
            return contracts;
        });
    }

    private void assertProblem(Problem problem, String provider, String code) {
        assertThatThrownBy(() -> story.activate(provider, code))
                .isInstanceOfSatisfying(
                        ActivationRefusedException.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }
}
