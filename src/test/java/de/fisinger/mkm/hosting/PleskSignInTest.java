package de.fisinger.mkm.hosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.hosting.PleskSignInException.Problem;
import de.fisinger.mkm.input.GoneException;
import de.fisinger.mkm.list.ListQuery;
import de.fisinger.mkm.localstack.DemoPlesk;
import de.fisinger.mkm.localstack.MailCatcher;
import de.fisinger.mkm.localstack.plesk.PleskFault;
import de.fisinger.mkm.localstack.plesk.PleskState.Session;
import de.fisinger.mkm.plesk.SignInAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Being signed in at Plesk by one click: as whom, from where, and what stays of it. */
@MkmTest
@ExtendWith(OutputCaptureExtension.class)
class PleskSignInTest {

    private static final String HERE = "127.0.0.1";

    @Autowired
    private HostingStory story;

    @Autowired
    private PleskSignIns signIns;

    @Autowired
    private OwnProducts ownProducts;

    @Autowired
    private ChangeStory changes;

    private long hosting;

    @BeforeEach
    void aHosting() {
        story.reset();
        hosting = story.order("1234578");
        story.awaitStatus(hosting, HostingStatus.ACTIVE);
    }

    @AfterEach
    void heal() {
        story.plesk().heal();
    }

    private SignInAddress open(String user, String browser) {
        return story.as(user, () -> signIns.open(hosting, browser));
    }

    private String session(SignInAddress address) {
        return address.uri().getQuery().replace("PLESKSESSID=", "");
    }

    @Test
    void resellerAndEndCustomerAreSignedInAsTheCustomer() {
        var login = story.pleskCustomers().getFirst().login();
        for (var user : new String[] {"reseller", "mitarbeiter", "endkunde"}) {
            var address = open(user, HERE);

            assertThat(address.uri().getPath()).isEqualTo("/enterprise/rsession_init.php");
            assertThat(story.plesk().content().sessions()).last().isEqualTo(new Session(session(address), login, HERE));
        }
        assertThat(story.id(
                        "select count(*) from audit_entry where action = 'PLESK_SIGNED_IN' and subject like 'Hosting "
                                + hosting + " %'"))
                .isEqualTo(3);
    }

    /** It is a credential as long as it wasn't used. */
    @Test
    void theSessionStandsInNoLogAndNoTable(CapturedOutput output) {
        var address = open("endkunde", HERE);

        assertThat(output.getAll()).doesNotContain(session(address));
        assertThat(address.toString()).doesNotContain(session(address));
        assertThat(story.plesk().requests().toString()).doesNotContain(session(address));
        assertThat(story.id("select count(*) from audit_entry where subject like '%" + session(address) + "%'"))
                .isZero();
    }

    @Test
    void whoComesToPleskFromAnotherAddressIsToldSoBefore() {
        refuses(Problem.ADDRESS, "203.0.113.7");
        refuses(Problem.ADDRESS, "2001:db8::7");
        assertThat(story.plesk().content().sessions()).isEmpty();
    }

    @Test
    void aServerThatIsAwayAndACustomerWhoIsGoneAreToldApart() {
        story.plesk().fail("server.create_session", new PleskFault.HttpStatus(503), 1);
        refuses(Problem.UNAVAILABLE, HERE);
        story.plesk().restore(story.plesk().content().with(java.util.List.of(), java.util.List.of()));
        refuses(Problem.GONE, HERE);
    }

    @Test
    void aKeyThatIsRefusedAndAnotherRefusalAreToldApart() {
        story.plesk().fail("server.create_session", new PleskFault.SystemError(11003), 1);
        refuses(Problem.NO_ACCESS, HERE);
        story.plesk().fail("server.create_session", new PleskFault.OperationError(1024), 1);
        refuses(Problem.REFUSED, HERE);
    }

    /** Plesk can do without the address, the telephone number and the domain. */
    @Test
    void aValueThatPleskDoesNotTakeIsLeftOut() {
        story.plesk().fail("server.create_session", new PleskFault.OperationError(1019), 1);

        assertThat(open("reseller", HERE)).isNotNull();

        assertThat(story.plesk().requests().getLast().xml()).doesNotContain("c_email", "c_phone", "domain_name");
    }

    private void refuses(Problem problem, String browser) {
        assertThatThrownBy(() -> open("reseller", browser))
                .isInstanceOfSatisfying(
                        PleskSignInException.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }

    /** Who signs in as the owner sees all that the owner has: with one that two MKM-Kunden share, only the reseller may. */
    @Test
    void aLoginThatIsSomebodyElsesAsWellIsNotTheEndCustomers() {
        var owner = story.id("select plesk_customer_id from hosting where id = " + hosting);
        story.sql("""
                insert into plesk_customer (account_id, customer_id, plesk_server_id, reseller_login, login, status, guid)
                select p.account_id, c.id, p.plesk_server_id, p.reseller_login, p.login, 'PRESENT', p.made_guid
                from plesk_customer p join customer c on c.customer_number = '123456' and c.account_id = p.account_id
                where p.id = %d
                """.formatted(owner));

        assertThat(story.as("endkunde", () -> signIns.find(hosting))).isEmpty();
        assertThatThrownBy(() -> story.as("endkunde", () -> ownProducts.requestPasswordLink(hosting)))
                .isInstanceOf(GoneException.class);
        assertThat(story.as(
                        "endkunde",
                        () -> ownProducts.list().page(ListQuery.all()).rows()))
                .filteredOn(item -> java.util.Objects.equals(item.hostingId(), hosting))
                .allSatisfy(item -> assertThat(item.pleskLogin()).isNull());
        assertThat(story.details(hosting).ownPleskLogin()).isFalse();
        assertThat(story.as("reseller", () -> signIns.find(hosting))).isPresent();

        var another = changes.active("1234578");
        var domain = String.valueOf(story.details(another).item().domainName());
        assertThat(MailCatcher.textOf(story.awaitMailAbout(domain)))
                .contains("eingerichtet")
                .doesNotContain("/" + PleskPasswords.PATH + "/", "Login");
    }

    @Test
    void aRenamedOneIsOpenedAndOneThatIsSomebodyElsesIsNot() {
        changes.byHand(
                hosting,
                webspace -> webspace.with(
                        "umbenannt.example", webspace.externalId(), webspace.status(), webspace.planGuid()));
        assertThat(open("endkunde", HERE)).isNotNull();

        changes.byHand(hosting, webspace -> webspace.ownedBy(DemoPlesk.RESELLER));
        refuses(Problem.GONE, HERE);
    }

    /** As one that only redirects. */
    @Test
    void withoutWebHostingOneIsSignedInAllTheSame() {
        story.sql("update hosting set login = null, linked = true where id = " + hosting);

        assertThat(open("endkunde", HERE).uri()).hasPath("/enterprise/rsession_init.php");
    }

    @Test
    void nobodyIsSignedInAtSomebodyElsesHosting() {
        var foreign = story.order("123456");
        story.awaitStatus(foreign, HostingStatus.ACTIVE);
        assertThatThrownBy(() -> story.as("endkunde", () -> signIns.open(foreign, HERE)))
                .isInstanceOf(GoneException.class);
        story.secondReseller();
        assertThat(story.as("reseller2", () -> signIns.find(hosting))).isEmpty();
    }
}
