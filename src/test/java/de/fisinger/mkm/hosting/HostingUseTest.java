package de.fisinger.mkm.hosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.list.ListQuery;
import de.fisinger.mkm.localstack.plesk.PleskFault;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How it is read what hostings use, who is told of it, and what is kept. */
@MkmTest
class HostingUseTest {

    private static final long GB = 1L << 30;

    @Autowired
    private HostingStory hostings;

    @Autowired
    private ChangeStory changes;

    @Autowired
    private HostingUses uses;

    @Autowired
    private UseReadings readings;

    @Autowired
    private ResellerHostings lists;

    @Autowired
    private OwnProducts ownProducts;

    @BeforeEach
    void cleanServer() {
        hostings.reset();
    }

    @AfterEach
    void leaveNothingToOthers() {
        changes.end();
    }

    private HostingUses.Use read(long hosting) {
        order(hosting);
        await("the use is read").until(() -> !use(hosting).isBeingRead());
        return use(hosting);
    }

    private void order(long hosting) {
        var contract = hostings.details(hosting).contractId();
        hostings.as("reseller", () -> {
            uses.readNow(contract);
            return contract;
        });
    }

    private HostingUses.Use use(long hosting) {
        return hostings.as("reseller", () -> uses.find(hosting).orElseThrow());
    }

    private void uses(long hosting, long disk, long traffic) {
        changes.byHand(
                hosting, webspace -> webspace.using(Map.of("disk_space", disk, "max_traffic", traffic, "max_box", 7L)));
    }

    @Test
    void resellerAndEndCustomerSeeWhatIsUsedAndAllowed() {
        var hosting = changes.active("1234578");
        assertThat(use(hosting).readAt()).isNull();
        uses(hosting, 5 * GB, 10 * GB);

        var read = read(hosting);

        assertThat(read.readAt()).isNotNull();
        assertThat(read.amounts())
                .extracting(UseAmount::words)
                .containsExactly(
                        "5 GB von 25 GB (20\u00A0%)",
                        "10 GB von 500 GB (2\u00A0%)", "7 von 50 (14\u00A0%)", "nicht bekannt", "nicht bekannt");
        assertThat(hostings.as("endkunde", () -> ownProducts.useOf(hosting))).isEqualTo(read.amounts());
        assertThat(hostings.details(hosting).item().diskPercent()).isEqualTo(20);
        assertThat(hostings.as(
                        "reseller",
                        () -> lists.list()
                                .page(ListQuery.all().sortedBy("speicher", true))
                                .rows()))
                .extracting(item -> Objects.requireNonNullElse(item.diskPercent(), -1))
                .contains(20)
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void oneThatCannotBeReadSpoilsNoOtherAndKeepsWhatWasReadBefore() {
        var broken = changes.active("1234578");
        var other = changes.active("1234578");
        uses(broken, 5 * GB, GB);
        read(broken);
        uses(broken, 6 * GB, GB);
        uses(other, 2 * GB, GB);
        hostings.plesk()
                .fail(
                        "webspace.get",
                        new PleskFault.ObjectError(
                                hostings.onlyWebspaceOf(broken).id(), 1023),
                        1);

        var before = use(broken);
        read(other);

        assertThat(use(broken)).isEqualTo(before);
        assertThat(use(other).amounts().getFirst().used()).isEqualTo(2 * GB);
    }

    @Test
    void allOfAContractAreAskedForInOneRequest() {
        var hosting = changes.active("1234578");
        changes.active("1234578");
        changes.active("123456");
        var before = hostings.plesk().requestCount();

        read(hosting);

        assertThat(hostings.plesk().requestsSince(before))
                .filteredOn(request -> request.xml().contains("<resource-usage"))
                .hasSize(1);
    }

    /** Nobody waits for it, so a server that is away is asked again by the model, and is no incident. */
    @Test
    void aServerThatIsAwayIsAskedAgainLater() {
        var hosting = changes.active("1234578");
        hostings.plesk().fail("webspace.get", new PleskFault.HttpStatus(503), 1);

        var read = read(hosting);

        assertThat(read.readAt()).isNotNull();
        assertThat(hostings.id("select count(*) from engine.incident i join engine.process_instance p"
                        + " using (process_instance_key) where p.process_id = 'use-reading'"))
                .isZero();
    }

    @Test
    void customerAndResellerAreToldOnceWhenItIsNearlyFullAndWhenItIsFull() {
        var hosting = changes.active("1234578");
        uses(hosting, 21 * GB, GB);
        read(hosting);
        read(hosting);
        assertThat(mails(hosting)).isEqualTo(1);
        assertThat(hostings.awaitMailAbout(hostings.onlyWebspaceOf(hosting).name() + " ist zu 80 %"))
                .isNotNull();

        uses(hosting, 25 * GB, GB);
        read(hosting);
        read(hosting);

        assertThat(mails(hosting)).isEqualTo(2);
        assertThat(hostings.id("select count(*) from notification where kind in ('HOSTING_NEARLY_FULL', 'HOSTING_FULL')"
                        + " and address like '%/" + hosting + "'"))
                .isEqualTo(2);
    }

    @Test
    void whoDoesNotWantItIsNotToldByMail() {
        var hosting = changes.active("1234578");
        uses(hosting, 24 * GB, GB);
        tellCustomers(false);
        try {
            read(hosting);
            assertThat(mails(hosting)).isZero();
        } finally {
            tellCustomers(true);
        }
    }

    private void tellCustomers(boolean telling) {
        hostings.as("reseller", () -> {
            uses.tellCustomers(telling);
            return uses.isTellingCustomers();
        });
    }

    private long mails(long hosting) {
        return hostings.id("select count(*) from mail_delivery where kind in ('hosting-nearly-full', 'hosting-full')"
                + " and subject_id = " + hosting);
    }

    @Test
    void thirteenMonthsAreKept() {
        var hosting = changes.active("1234578");
        hostings.sql("""
                insert into hosting_use_month (hosting_id, account_id, month, disk_used, traffic_used)
                select h.id, h.account_id, date_trunc('month', now() - make_interval(months => n)), n, null
                from hosting h, generate_series(1, 20) n where h.id = %d
                """.formatted(hosting));
        uses(hosting, 3 * GB, GB);

        var months = read(hosting).months();

        assertThat(months).hasSize(13);
        assertThat(months.getLast()).isEqualTo(new UseMonth(YearMonth.now(ZoneId.of("Europe/Berlin")), 3 * GB, GB));
        assertThat(months.getFirst())
                .isEqualTo(
                        new UseMonth(YearMonth.now(ZoneId.of("Europe/Berlin")).minusMonths(12), 12L, null));
        assertThat(hostings.id("select count(*) from hosting_use_month where hosting_id = " + hosting))
                .isEqualTo(13);
    }

    @Test
    void theTurnOfAContractComesWhenItsUseIsOld() {
        var hosting = changes.active("1234578");
        var readAt = read(hosting).readAt();
        hostings.sql("update use_reading set requested_at = now() - interval '2 days'");

        readings.requestDue();

        await().until(() -> use(hosting).readAt(), at -> !Objects.equals(at, readAt));
    }
}
