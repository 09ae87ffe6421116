package de.fisinger.mkm;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real Chromium for a test class; each context is a browser of its own, as another person's would be. */
public final class Chromium implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    private @Nullable Playwright playwright;
    private @Nullable Browser browser;

    @Override
    public void beforeAll(ExtensionContext context) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(ARGUMENTS));
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

    /** A fresh browser at a desk. */
    public BrowserContext context() {
        return open(1280, 900);
    }

    /** A fresh browser on a narrow phone. */
    public BrowserContext phone() {
        return open(400, 800);
    }

    private BrowserContext open(int width, int height) {
        return Objects.requireNonNull(browser)
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setLocale("de-DE"));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List.copyOf(Objects.requireNonNull(browser).contexts()).forEach(BrowserContext::close);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Objects.requireNonNull(playwright).close();
    }
}
