package de.fisinger.mkm.localstack;

import de.fisinger.mkm.localstack.plesk.PleskState.Content;
import de.fisinger.mkm.localstack.plesk.PleskState.Customer;
import de.fisinger.mkm.localstack.plesk.PleskState.Ip;
import de.fisinger.mkm.localstack.plesk.PleskState.Plan;
import de.fisinger.mkm.localstack.plesk.PleskState.Reseller;
import de.fisinger.mkm.localstack.plesk.PleskState.Webspace;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is on the simulated server11 at first: the reseller of o1441, plans, two subscriptions that MKM doesn't know. */
public final class DemoPlesk {

    /** The reseller of contract o1441. */
    public static final String RESELLER = "reseller125430";

    /** Another reseller on the same server. */
    public static final String OTHER_RESELLER = "reseller999999";

    private static final long GB = 1L << 30;

    private DemoPlesk() {}

    /**
     * Makes the content.
     *
     * @param secretKey the administrator's key
     */
    public static Content content(String secretKey) {
        return new Content(
                1000,
                "setup-Admin.1",
                List.of(
                        new Ip("203.0.113.11", "shared", List.of(RESELLER, OTHER_RESELLER)),
                        new Ip("203.0.113.12", "exclusive", List.of(RESELLER)),
                        new Ip("2001:db8::11", "shared", List.of(RESELLER, OTHER_RESELLER))),
                List.of(
                        new Reseller(2, guid(RESELLER), RESELLER, "reseller-Pass.125430", "Test Reseller GmbH", -1),
                        new Reseller(3, guid(OTHER_RESELLER), OTHER_RESELLER, "reseller-Pass.999999", "Andere AG", -1)),
                List.of(
                        plan(10, "Webhosting S", RESELLER).limitedTo(limits(5, 100, 10, 2)),
                        plan(11, "Webhosting M", RESELLER).limitedTo(limits(25, 500, 50, 10)),
                        plan(12, "Webhosting L", RESELLER).limitedTo(limits(-1, -1, -1, -1)),
                        plan(13, "Webhosting M", OTHER_RESELLER),
                        plan(14, "Default Domain", null)),
                List.of(customer(20, "schmidt", "Petra Schmidt"), customer(21, "verein", "Karl Vogt")),
                List.of(
                        webspace(30, "altbestand.example", "schmidt", "altbest", "Webhosting S")
                                .using(Map.of(
                                        "disk_space", 3 * GB, "max_traffic", 12 * GB, "max_box", 9L, "max_db", 1L)),
                        webspace(31, "verein-musterstadt.example", "verein", "verein", "Webhosting M")
                                .using(Map.of(
                                        "disk_space", 8 * GB, "max_traffic", 2 * GB, "max_box", 31L, "max_db", 2L))),
                List.of(new de.fisinger.mkm.localstack.plesk.PleskState.Key(secretKey, null, "MKM", null)),
                List.of());
    }

    /** The guid of a plan. */
    public static String planGuid(String name, @Nullable String owner) {
        return guid(name + "/" + owner);
    }

    private static Plan plan(long id, String name, @Nullable String owner) {
        return new Plan(id, planGuid(name, owner), name, owner, null);
    }

    /** Gigabytes, and numbers of mailboxes and databases; -1 is unlimited. */
    private static Map<String, Long> limits(long space, long traffic, long mailboxes, long databases) {
        return Map.of(
                "disk_space",
                space < 0 ? space : space * GB,
                "max_traffic",
                traffic < 0 ? traffic : traffic * GB,
                "max_box",
                mailboxes,
                "max_db",
                databases);
    }

    private static Customer customer(long id, String login, String name) {
        return new Customer(
                id,
                guid(login),
                login,
                RESELLER,
                null,
                Map.of("pname", name, "login", login, "status", "0", "cr_date", "2023-05-02"));
    }

    private static Webspace webspace(long id, String name, String owner, String login, String plan) {
        return new Webspace(
                id,
                guid(name),
                name,
                owner,
                null,
                0,
                "vrt_hst",
                Map.of("ftp_login", login),
                List.of("203.0.113.11"),
                planGuid(plan, RESELLER),
                0,
                1_683_000_000_000L);
    }

    private static String guid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
