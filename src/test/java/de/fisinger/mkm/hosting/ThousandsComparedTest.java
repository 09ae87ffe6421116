package de.fisinger.mkm.hosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.localstack.TestStack;
import de.fisinger.mkm.localstack.plesk.PleskAgent.Request;
import de.fisinger.mkm.localstack.plesk.PleskState.Webspace;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Five thousand hostings of one reseller: comparing all of them, and following the event log of their server. */
@MkmTest
class ThousandsComparedTest {

    private static final int HOSTINGS = 2000;

    /** For hostings and numbers by 200, and for what doesn't grow with them: 60 of 5,000. */
    private static final int MOST_REQUESTS = HOSTINGS / 100 + 10;

    @Autowired
    private HostingStory hostings;

    @Autowired
    private ChangeStory changes;

    @Autowired
    private LinkingStory subscriptions;

    @Autowired
    private HostingUses uses;

    @Autowired
    private ServerFollowing following;

    private long contract;

    @BeforeEach
    void allAreLinked() {
        hostings.reset();
        // those of other tests have numbers that Plesk gives again
        hostings.forgetHostings();
        subscriptions.fill(HOSTINGS);
        // otherwise it would tell of all of them
        hostings.plesk().emptyEventLog();
        contract = hostings.id("select id from contract where contract_number = 'o1441'");
        var product = changes.product("Webhosting S");
        var jdbc = TestStack.shared().data().jdbc();
        jdbc.sql("""
                        insert into hosting (account_id, customer_id, contract_id, product_id, token, status, requested_at,
                            domain_name, login, subscription_guid, suspensions, plesk_number, plan_guid, owner_login)
                        select c.account_id, (select min(k.id) from customer k where k.account_id = c.account_id), c.id, ?,
                            gen_random_uuid(), case when s.flags = 0 then 'ACTIVE' else 'SUSPENDED' end, now(),
                            s.name, s.login, s.guid, s.flags, s.number, s.plan, s.login
                        from contract c, unnest(?, ?, ?, ?, ?, ?) s(name, login, guid, plan, number, flags) where c.id = ?
                        """)
                .params(
                        product,
                        each(Webspace::name),
                        each(Webspace::ownerLogin),
                        each(Webspace::guid),
                        each(webspace -> String.valueOf(webspace.planGuid())),
                        many().stream().map(Webspace::id).toArray(Long[]::new),
                        many().stream().map(Webspace::status).toArray(Integer[]::new),
                        contract)
                .update();
    }

    @AfterEach
    void leaveNothingToOthers() {
        hostings.sql("delete from hosting where domain_name like 'viele%'");
        hostings.sql("delete from deviation where hosting_id is null");
        hostings.sql("delete from plesk_subscription where contract_id = " + contract);
        hostings.sql("delete from subscription_reading where contract_id = " + contract);
        changes.end();
        hostings.reset();
    }

    private List<Webspace> many() {
        return hostings.plesk().content().webspaces().stream()
                .filter(webspace -> webspace.name().startsWith("viele"))
                .toList();
    }

    private String[] each(Function<Webspace, String> of) {
        return many().stream().map(of).toArray(String[]::new);
    }

    private List<Request> requestsOf(Runnable work) {
        var before = hostings.plesk().requestCount();
        work.run();
        return hostings.plesk().requestsSince(before);
    }

    /** As once a day, and on demand. */
    private void compareAll() {
        hostings.as("reseller", () -> {
            uses.readNow(contract);
            return contract;
        });
        awaitCompared();
    }

    private void awaitCompared() {
        await("all are compared")
                .pollInterval(Duration.ofMillis(200))
                .until(() -> count("use_reading where open and contract_id = " + contract) == 0);
    }

    private long count(String rows) {
        return hostings.id("select count(*) from " + rows);
    }

    /** So that what is new is told from what was there. */
    private void abonnementeWereRead() {
        hostings.sql("""
                insert into subscription_reading (account_id, contract_id, read_at, unread)
                select c.account_id, c.id, now(), '[]' from contract c where c.id = %d
                on conflict (contract_id) do update set read_at = excluded.read_at
                """.formatted(contract));
    }

    private long unknown() {
        return count("deviation where settled_at is null and there = 'viele%d.example' and contract_id = %d"
                .formatted(HOSTINGS, contract));
    }

    private long deviations() {
        return count("deviation d join hosting h on h.id = d.hosting_id and h.domain_name like 'viele%'");
    }

    private void change(int number, UnaryOperator<Webspace> change) {
        subscriptions.change("viele%d.example".formatted(number), change);
    }

    @Test
    void allAreComparedInFewRequestsAndLittleMemoryAndFollowedByOne() {
        change(17, webspace -> webspace.withStatus(32));
        change(1711, webspace -> webspace.withStatus(2));
        abonnementeWereRead();
        subscriptions.fillFrom(HOSTINGS, 1);
        hostings.plesk().emptyEventLog();
        var most = new AtomicLong();
        var before = usedMemory();
        try (var sampler = Executors.newSingleThreadScheduledExecutor()) {
            var _ = sampler.scheduleWithFixedDelay(
                    () -> most.accumulateAndGet(usedMemory(), Math::max), 0, 3, TimeUnit.SECONDS);

            assertThat(requestsOf(this::compareAll)).hasSizeBetween(HOSTINGS / 200, MOST_REQUESTS);

            sampler.shutdownNow();
        }
        assertThat(most.get() - before).as("more bytes than before").isLessThan(40L << 20);
        assertThat(deviations()).isEqualTo(2);
        assertThat(unknown()).isEqualTo(1);
        assertThat(requestsOf(this::compareAll)).hasSizeLessThanOrEqualTo(MOST_REQUESTS);

        assertThat(deviations()).as("nothing is found twice").isEqualTo(2);
        assertThat(unknown()).isEqualTo(1);

        // the log was emptied, so it has all compared
        following.followAll();
        awaitCompared();
        assertThat(requestsOf(following::followAll)).as("of the event log").hasSize(1);
        change(18, webspace -> webspace.withStatus(32));
        assertThat(requestsOf(following::followAll))
                .as("the log, and what changed")
                .hasSizeLessThanOrEqualTo(3);
        assertThat(deviations()).isEqualTo(3);
    }

    private static long usedMemory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
