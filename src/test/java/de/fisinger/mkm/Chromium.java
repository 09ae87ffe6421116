package de.fisinger.mkm;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real Chromium for a test class; each context is a browser of its own, as another person's would be. */
public final class Chromium
        implements BeforeAllCallback, AfterTestExecutionCallback, AfterEachCallback, AfterAllCallback {

    /** What was to be seen when a test failed. */
    private static final Path FAILURES = Path.of("target/failures");

    /** Two cores that also start brokers and portals are slow now and then. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            // portals have addresses of their own
            "--host-resolver-rules=MAP portal.msave.de 127.0.0.1, MAP *.example 127.0.0.1");

    private static final Pattern CSRF_TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

    /** What a browser is: its window, and whose language it asks for. */
    private record Kind(int width, int height, String language) {}

    private static final Kind DESK = new Kind(1280, 900, "de-DE");

    private static final Kind PHONE = new Kind(400, 800, "de-DE");

    private static final Kind ENGLISH = new Kind(1280, 900, "en-GB");

    private final Map<BrowserContext, Kind> kinds = new HashMap<>();
    private final Set<BrowserContext> used = new HashSet<>();
    private @Nullable Playwright playwright;
    private @Nullable Browser browser;

    @Override
    public void beforeAll(ExtensionContext context) {
        setDefaultAssertionTimeout((double) PATIENCE.toMillis());
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(ARGUMENTS));
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            var name = context.getRequiredTestClass().getSimpleName() + "."
                    + context.getRequiredTestMethod().getName();
            var pages = used.stream().flatMap(each -> each.pages().stream()).toList();
            for (var i = 0; i < pages.size(); i++) {
                pages.get(i)
                        .screenshot(
                                new Page.ScreenshotOptions().setPath(FAILURES.resolve(name + "-" + (i + 1) + ".png")));
            }
        }
    }

    private static Path executable() {
        var named = Optional.ofNullable(System.getenv("MKM_CHROMIUM")).map(Path::of);
        return Stream.concat(
                        named.stream(),
                        Stream.of("/usr/bin/chromium", "/usr/bin/google-chrome").map(Path::of))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Chromium is missing; ./test finds or installs it"));
    }

    /** A browser at a desk in which nobody is signed in. */
    public BrowserContext context() {
        return open(DESK);
    }

    /** A browser of somebody who reads English, in which nobody is signed in. */
    public BrowserContext english() {
        return open(ENGLISH);
    }

    /** A browser on a narrow phone in which nobody is signed in. */
    public BrowserContext phone() {
        return open(PHONE);
    }

    /** A page at an address, of somebody who is signed in already: the form for it has its own tests, and takes time. */
    public static Page at(BrowserContext context, int port, String user, String password, String address) {
        var base = "http://localhost:" + port;
        var form = context.request()
                .get(base + "/anmelden", RequestOptions.create().setHeader("Accept", "text/html"))
                .text();
        var token = CSRF_TOKEN.matcher(form);
        if (!token.find()) {
            throw new IllegalStateException("no token in the sign-in form");
        }
        context.request()
                .post(
                        base + "/anmelden",
                        RequestOptions.create()
                                .setForm(FormData.create()
                                        .set("username", user)
                                        .set("password", password)
                                        .set("_csrf", token.group(1)))
                                .setMaxRedirects(0));
        var page = context.newPage();
        page.navigate(base + address);
        assertThat(page.locator(".user-name")).hasText(user);
        return page;
    }

    /** A page of somebody who signed in by the form, in a browser of their own. */
    public static Page signedIn(BrowserContext context, int port, String user, String password) {
        return signedIn(context, "http://localhost:" + port, user, password);
    }

    /** A page of somebody who signed in by the form of a portal at another address. */
    public static Page signedIn(BrowserContext context, String portal, String user, String password) {
        var page = context.newPage();
        page.navigate(portal);
        page.locator("input[name=username]").fill(user);
        page.locator("input[name=password]").fill(password);
        page.keyboard().press("Enter");
        assertThat(page.locator(".user-name")).hasText(user);
        return page;
    }

    /** A context that a former test left, with the portal's scripts in its cache, or a new one. */
    private BrowserContext open(Kind kind) {
        var idle = Objects.requireNonNull(browser).contexts().stream()
                .filter(context -> kind.equals(kinds.get(context)) && !used.contains(context))
                .findFirst();
        var context = idle.orElseGet(() -> make(kind));
        used.add(context);
        return context;
    }

    private BrowserContext make(Kind kind) {
        var context = Objects.requireNonNull(browser)
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(kind.width(), kind.height())
                        .setLocale(kind.language())
                        // what turns is drawn again and again, which two cores have no time for
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setAcceptDownloads(true)
                        .setPermissions(List.of("clipboard-read", "clipboard-write")));
        context.setDefaultTimeout((double) PATIENCE.toMillis());
        kinds.put(context, kind);
        return context;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        try (var _ = new Deadline()) {
            used.forEach(context -> {
                List.copyOf(context.pages()).forEach(Page::close);
                context.clearCookies();
            });
        } catch (PlaywrightException e) {
            // the browser was ended because it didn't close its pages: the next test gets a new one
            Objects.requireNonNull(playwright).close();
            kinds.clear();
            beforeAll(test);
        }
        used.clear();
    }

    /** Closing a page has no time-out in Playwright; a browser that doesn't answer is ended, by its own process ids. */
    private static final class Deadline implements AutoCloseable {

        private final Thread thread = Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(Duration.ofSeconds(10));
                ProcessHandle.current()
                        .descendants()
                        .filter(process -> process.info().command().orElse("").contains("chrom"))
                        .forEach(ProcessHandle::destroyForcibly);
            } catch (InterruptedException inTime) {
                Thread.currentThread().interrupt();
            }
        });

        @Override
        public void close() {
            thread.interrupt();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Objects.requireNonNull(playwright).close();
    }
}
