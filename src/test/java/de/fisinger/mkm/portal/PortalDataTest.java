package de.fisinger.mkm.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.fisinger.mkm.input.Validators;
import de.fisinger.mkm.mail.MailServer.Encryption;
import jakarta.validation.Validator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be entered of a portal template, and what is refused, field by field. */
class PortalDataTest {

    private static final Validator VALIDATOR = Validators.with(() -> false);

    @Test
    void aCompleteTemplateIsAccepted() {
        assertThat(problems(data("https://www.msave.de", "#1a73e8", "Mein Kundenportal", "Fuß")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "//boese.example",
                "https://msave.de@boese.example/",
                "https:boese.example",
                "ftp://msave.de",
                "https://msave",
                "https://msave.de/\"onmouseover=alert(1)",
                "https://ms ave.de"
            })
    void noneOfTheFiveLinksLeadsElsewhere(String address) {
        assertThat(problems(data(address, "#1a73e8", "", "")))
                .containsExactlyInAnyOrder("homeUrl", "contactUrl", "imprintUrl", "privacyUrl", "termsUrl");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "red",
                "#fff",
                "#1a73e8;}body{display:none",
                "#1a73e8</style><script>alert(1)</script>",
                "url(https://boese.example)",
                "",
                "#12345g"
            })
    void noColorCarriesStyles(String color) {
        assertThat(problems(data("", color, "", ""))).containsExactlyInAnyOrder("color1", "color2", "color3", "color4");
    }

    @Test
    void noHeaderIsAddedByASendersName() {
        var data = data("", "#1a73e8", "Portal\r\nBcc: alle@kunden.example", "Zeile 1\r\nZeile 2");
        assertThat(data.mailSenderName()).isEqualTo("Portal Bcc: alle@kunden.example");
        assertThat(data.mailFooter()).isEqualTo("Zeile 1\nZeile 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mail.example.com\nBcc",
                "mail example.com",
                "-mail.example.com",
                "mail.example.com:25",
                "[::1]",
                "1.2.3.4.5",
                "xn--a.de",
                "mail..de"
            })
    void aMailHostIsAHost(String host) {
        assertThat(problems(mail(host, 587, "noreply@msave.example"))).contains("mailHost");
    }

    /** Both spellings of a name are one; names and addresses of one's own network are the mail servers' guard's matter. */
    @ParameterizedTest
    @CsvSource({
        "mail.müller.de, mail.xn--mller-kva.de",
        "Mail.Example.com, mail.example.com",
        "localhost, localhost",
        "192.0.2.1, 192.0.2.1"
    })
    void aMailHostIsKeptAsServersUnderstandIt(String typed, String kept) {
        var data = mail(typed, 587, "noreply@msave.example");
        assertThat(problems(data)).isEmpty();
        assertThat(data.mailHost()).isEqualTo(kept);
    }

    @Test
    void aMailServerIsNamedWithPortAndSender() {
        assertThat(problems(mail("mail.example.com", 587, ""))).containsExactly("mailSender");
        assertThat(problems(mail("", 587, "noreply@msave.example"))).containsExactly("mailHost");
        assertThat(problems(mail("mail.example.com", 0, "noreply@msave.example")))
                .containsExactly("mailPort");
        assertThat(problems(mail("mail.example.com", 65_536, "noreply@msave.example")))
                .containsExactly("mailPort");
        assertThat(problems(mail("mail.example.com", null, "noreply@msave.example")))
                .containsExactly("mailPort");
        assertThat(problems(mail("mail.example.com", 25, "kein Absender"))).containsExactly("mailSender");
    }

    @Test
    void aPasswordIsNeverPrinted() {
        assertThat(mail("mail.example.com", 587, "noreply@msave.example").toString())
                .doesNotContain("Geheim");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://portal.msave.de",
                "https://portal.msave.de:8443",
                "https://portal.msave.de/pfad",
                "https://name@portal.msave.de",
                "https://portal",
                "https://192.0.2.1",
                "https://portal.localhost",
                "https://-portal.de",
                "https://portal..de",
                "https://",
                ""
            })
    void aPortalUrlIsHttpsAndAHost(String url) {
        assertThat(VALIDATOR.validate(new NewUrl(url))).as(url).isNotEmpty();
    }

    @Test
    void aPortalUrlIsBroughtIntoItsForm() {
        assertThat(new NewUrl(" HTTPS://Portal.MSave.de/ ").url()).isEqualTo("https://portal.msave.de");
        assertThat(new NewUrl("portal.msave.de").url()).isEqualTo("https://portal.msave.de");
        assertThat(new NewUrl("https://kunden.müller.de").url()).isEqualTo("https://kunden.xn--mller-kva.de");
        assertThat(VALIDATOR.validate(new NewUrl("https://kunden.müller.de"))).isEmpty();
    }

    @Test
    void contrastIsThatOfWcag() {
        assertThat(Colors.contrast("#000000", "#ffffff")).isEqualTo(21, within(0.01));
        assertThat(Colors.contrast("#777777", "#ffffff")).isEqualTo(4.48, within(0.01));
        assertThat(Colors.textOn("#ffe600")).isEqualTo("#000000");
        assertThat(Colors.textOn("#08415c")).isEqualTo("#ffffff");
    }

    @Test
    void theHostOfARequestIsThatOfAPortalUrl() {
        var production = new PortalSettings("https://{host}");
        assertThat(production.hostOf("Portal.MSave.de")).contains("portal.msave.de");
        assertThat(production.addressOf("portal.msave.de")).isEqualTo("https://portal.msave.de");
        var local = new PortalSettings("http://{host}.localhost:8080");
        assertThat(local.hostOf("portal.msave.de.localhost")).contains("portal.msave.de");
        assertThat(local.hostOf("localhost")).isEmpty();
        assertThat(local.hostOf("portal.msave.de")).isEmpty();
    }

    private static List<String> problems(PortalData data) {
        return VALIDATOR.validate(data).stream()
                .map(problem -> problem.getPropertyPath().toString())
                .distinct()
                .collect(Collectors.toList());
    }

    private static PortalData data(String link, String color, String senderName, String footer) {
        return new PortalData(
                "Titel",
                "Name",
                "",
                false,
                link,
                link,
                link,
                link,
                link,
                "",
                587,
                Encryption.STARTTLS,
                "",
                "",
                "",
                senderName,
                footer,
                color,
                color,
                color,
                color);
    }

    private static PortalData mail(String host, @Nullable Integer port, String sender) {
        return new PortalData(
                "Titel",
                "Name",
                "",
                false,
                "",
                "",
                "",
                "",
                "",
                host,
                port,
                Encryption.TLS,
                "",
                "Geheim-4711",
                sender,
                "",
                "",
                "#000000",
                "#000000",
                "#000000",
                "#000000");
    }
}
