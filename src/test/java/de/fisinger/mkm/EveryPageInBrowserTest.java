package de.fisinger.mkm;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import de.fisinger.mkm.account.Role;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every page of every role at a desk, light, and on a phone, dark: axe finds nothing, nothing is wider than the window or runs over something else, and
 * pictures of all stand in target/screens as one sheet per role, so that the next change can be looked at in one go.
 */
@MkmTest
class EveryPageInBrowserTest {

    private static final Path SCREENS = Path.of("target/screens");

    @RegisterExtension
    static final Chromium BROWSER = new Chromium();

    @LocalServerPort
    private int port;

    @Autowired
    private ServletContext servlet;

    @Test
    void thereArePages() {
        assertThat(pages(Role.ADMINISTRATOR_NAME)).contains("kunden", "uebersicht", "hostings");
        assertThat(pages(Role.SUPPORT_NAME)).contains("stil");
    }

    @ParameterizedTest
    @CsvSource({
        "reseller, ADMINISTRATOR, http://localhost",
        "support, SUPPORT, http://localhost",
        "endkunde, END_CUSTOMER, http://portal.msave.de"
    })
    void everyPageCanBeReadAndFits(String user, String role, String host) throws IOException {
        var base = host + ":" + port;
        var findings = new ArrayList<String>();
        var pictures = new ArrayList<byte[]>();
        for (var isPhone : List.of(false, true)) {
            var page = Chromium.signedIn(isPhone ? BROWSER.phone() : BROWSER.context(), base, user, user);
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(isPhone ? ColorScheme.DARK : ColorScheme.LIGHT));
            for (var address : pages(role)) {
                Screen.follow(page, "/" + address);
                Stream.concat(Screen.findings(page).stream(), Screen.misfits(page).stream())
                        .map(finding -> address + (isPhone ? " (phone): " : ": ") + finding)
                        .forEach(findings::add);
                pictures.add(page.screenshot());
            }
            page.close();
        }
        sheet(user, pictures);
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "reseller, ADMINISTRATOR, http://localhost",
        "support, SUPPORT, http://localhost",
        "endkunde, END_CUSTOMER, http://portal.msave.de"
    })
    void everyPageSpeaksTheBrowsersLanguage(String user, String role, String host) throws IOException {
        var german = onlyGerman();
        var page = Chromium.signedIn(BROWSER.english(), host + ":" + port, user, user);
        var findings = new ArrayList<String>();
        for (var address : pages(role)) {
            Screen.follow(page, "/" + address);
            for (var text : (List<?>) page.evaluate(TEXTS)) {
                if (german.contains(text)) {
                    findings.add(address + ": " + text);
                }
            }
        }
        assertThat(findings).isEmpty();
        assertThat(page.evaluate("document.documentElement.lang")).isEqualTo("en");
    }

    /** What somebody reads or hears of a page, each piece by itself. */
    private static final String TEXTS = """
            () => {
              const texts = [];
              const look = node => {
                if (node.nodeType === Node.TEXT_NODE) texts.push(node.data.trim());
                if (node.nodeType !== Node.ELEMENT_NODE || ['SCRIPT', 'STYLE'].includes(node.tagName)) return;
                for (const name of ['aria-label', 'placeholder', 'title', 'helper-text', 'label'])
                  if (node.hasAttribute(name)) texts.push(node.getAttribute(name).trim());
                node.childNodes.forEach(look);
              };
              look(document.body);
              texts.push(document.title.replace(' · MKM', ''));
              return texts.filter(text => text);
            }""";

    /** The German texts that are no English ones as well, nor names in process models, which are told as they are. */
    private static Set<String> onlyGerman() throws IOException {
        var german = new HashSet<>(texts("translations.properties"));
        german.removeAll(texts("translations_en.properties"));
        var names = Pattern.compile("name=\"([^\"]*)\"");
        try (var models = Files.list(Path.of("bpmn"))) {
            for (var model :
                    models.filter(file -> file.toString().endsWith(".bpmn")).toList()) {
                names.matcher(Files.readString(model)).results().forEach(name -> german.remove(name.group(1)));
            }
        }
        return german;
    }

    private static List<String> texts(String bundle) throws IOException {
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/vaadin-i18n", bundle))) {
            texts.load(reader);
        }
        return texts.values().stream().map(String::valueOf).toList();
    }

    /** The addresses that need nothing more to be known. */
    private List<String> pages(String role) {
        var routes =
                RouteConfiguration.forRegistry(ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlet)));
        return routes.getAvailableRoutes().stream()
                .filter(route -> isOpenTo(route, role))
                .map(RouteData::getTemplate)
                .filter(address -> !address.isEmpty() && !address.contains(":"))
                .sorted()
                .toList();
    }

    private static boolean isOpenTo(RouteData route, String role) {
        var roles = route.getNavigationTarget().getAnnotation(RolesAllowed.class);
        return roles == null
                ? route.getNavigationTarget().isAnnotationPresent(PermitAll.class)
                : Stream.of(roles.value()).anyMatch(role::equals);
    }

    private static void sheet(String user, List<byte[]> pictures) throws IOException {
        Files.createDirectories(SCREENS);
        var html = new StringBuilder("<body style='background:#888;display:flex;flex-wrap:wrap;gap:8px'>");
        pictures.forEach(picture -> html.append("<img style='height:420px' src='data:image/png;base64,")
                .append(Base64.getEncoder().encodeToString(picture))
                .append("'>"));
        var page = BROWSER.context().newPage();
        page.setViewportSize(2600, 1000);
        page.setContent(html.toString());
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENS.resolve(user + ".png")));
    }
}
