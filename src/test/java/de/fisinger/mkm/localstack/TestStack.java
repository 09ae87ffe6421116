package de.fisinger.mkm.localstack;

import de.fisinger.mkm.localstack.LocalBroker.BrokerPorts;
import de.fisinger.mkm.localstack.plesk.PleskSimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.springframework.dao.PessimisticLockingFailureException;

/** PostgreSQL, Zeebe, a simulated Plesk and a mail catcher for tests, on free ports; one for all test classes. */
public final class TestStack implements AutoCloseable {

    /** The simulator's secret key. */
    public static final String PLESK_KEY = "5a7f3c1e-0000-4000-8000-00000000000b";

    /** By which the metrics are read. */
    public static final String METRICS_TOKEN = "test-metrics-token";

    private static final String ENCRYPTION_KEY = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

    private static final class Shared {
        static final TestStack STACK = new TestStack();
    }

    /** A folder for each run of the tests: what a former one reached says nothing of this one. */
    private static final Path REACHED = Path.of("target/model-coverage", System.getProperty("mkm.test-run", "single"))
            .toAbsolutePath();

    private final Path directory;
    private final Database database;
    private final Broker broker;
    private final PleskSimulator plesk;
    private final MailCatcher mails;
    private final DemoData demoData;
    private boolean isClosed;

    /**
     * How long tests wait for a state, if they don't say: a try whose back-off the engine forgot is set going by the watchdog,
     * a minute later at most, and that happens to any step that was put off.
     */
    public static final Duration PATIENCE = Duration.ofMinutes(3);

    static {
        Awaitility.setDefaultTimeout(PATIENCE);
    }

    /** Starts a stack of its own; most tests use {@link #shared()}. */
    public TestStack() {
        this(Map.of());
    }

    /** Starts a stack whose broker has more settings. */
    TestStack(Map<String, String> brokerSettings) {
        try {
            directory = Files.createTempDirectory(
                    Files.createDirectories(Path.of("target/test-stacks").toAbsolutePath()), "stack");
            database = StackParts.database(directory.resolve("postgres"), Ports.free());
            broker = StackParts.broker(directory.resolve("zeebe"), BrokerPorts.free(), database, brokerSettings);
            plesk = new PleskSimulator(
                    0,
                    new SelfSignedCertificate(directory.resolve("plesk.p12")),
                    null,
                    DemoPlesk.content(PLESK_KEY),
                    Duration.ZERO);
            mails = new MailCatcher(Ports.free(), Ports.free());
            demoData = new DemoData(database.url(), database.user(), database.password(), ENCRYPTION_KEY);
            demoData.load("localhost", plesk.port(), PLESK_KEY, plesk.certificatePem());
            haveNumbersOfFourDigits();
            broker.awaitReady(Duration.ofSeconds(90));
            Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a provider's soon have, so that one that is written like an amount (1.001) is found. */
    private void haveNumbersOfFourDigits() {
        data().jdbc().sql("""
                        select setval(format('%I.%I', schemaname, sequencename), 1000) from pg_sequences
                        where schemaname = 'public' and coalesce(last_value, 0) < 1000
                        """).query().listOfRows();
    }

    /** The stack that all test classes share. */
    public static TestStack shared() {
        return Shared.STACK;
    }

    /** The portal's settings for this stack: waits short enough for tests. */
    public Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("spring.datasource.url", database.url());
        settings.put("spring.datasource.username", database.user());
        settings.put("spring.datasource.password", database.password());
        settings.put("spring.mail.port", String.valueOf(mails.smtpPort()));
        settings.put("mkm.encryption-key", ENCRYPTION_KEY);
        settings.put("mkm.metrics-token", METRICS_TOKEN);
        settings.put("mkm.mail.sender", "noreply@kundenportal.example");
        settings.put("mkm.mail.internal-servers", "true");
        settings.put("mkm.mail.retry-after", "500ms");
        settings.put("mkm.mail.retry-at-most", "2s");
        settings.put("mkm.mail.trusted-certificates", plesk.certificatePem());
        settings.put("mkm.process.grpc-address", broker.grpc().toString());
        settings.put("mkm.process.rest-address", broker.rest().toString());
        settings.put("mkm.process.back-off", "300ms,1s,2s");
        settings.put("mkm.process.reconcile-every", "1h");
        // only where a test asks for it: a fault that a test plans would meet a request that it doesn't know of
        settings.put("mkm.notices-every", "24h");
        settings.put("mkm.use.check-every", "24h");
        settings.put("mkm.use.read-every", "24h");
        settings.put("mkm.use.follow-every", "24h");
        settings.put("mkm.use.retry-after", "2s");
        settings.put("mkm.operation.operate-url", "http://operate.example/operate/");
        settings.put("mkm.plesk.read-timeout", "5s");
        // all tests come from one address
        settings.put("mkm.sessions-of-address", "100000");
        return settings;
    }

    /** The engine. */
    public Broker broker() {
        return broker;
    }

    /** The simulated web server. */
    public PleskSimulator plesk() {
        return plesk;
    }

    /** The mail catcher. */
    public MailCatcher mails() {
        return mails;
    }

    /** The key store with the certificate that the portal trusts for mail servers, too. */
    public Path certificate() {
        return directory.resolve("plesk.p12");
    }

    /** SQL on the database, past all accounts. */
    public DemoData data() {
        return demoData;
    }

    /**
     * Changes something in the database, past all rules. Unlike the portal it locks in any order, so of a step of a former
     * test and this one may be the victim; then it does it again.
     */
    public void change(String statement) {
        for (var tries = 5; ; tries--) {
            try {
                data().jdbc().sql(statement).update();
                return;
            } catch (PessimisticLockingFailureException e) {
                if (tries == 0) {
                    throw e;
                }
            }
        }
    }

    /** What the broker's records tell of elements that instances reached; ModelCoverage reads it after all tests. */
    private void noteReached() throws IOException {
        Files.createDirectories(REACHED);
        Files.write(
                REACHED.resolve(directory.getFileName() + ".txt"),
                demoData.jdbc().sql("""
                                select distinct i.process_id || ' ' || e.element_id from engine.element e
                                join engine.process_instance i on i.process_instance_key = e.process_instance_key
                                """).query(String.class).list());
    }

    @Override
    public synchronized void close() {
        if (isClosed) {
            return;
        }
        isClosed = true;
        plesk.close();
        mails.close();
        broker.close();
        try {
            noteReached();
            database.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            org.springframework.util.FileSystemUtils.deleteRecursively(directory.toFile());
        }
    }
}
