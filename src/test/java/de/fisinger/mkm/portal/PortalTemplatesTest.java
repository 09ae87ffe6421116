package de.fisinger.mkm.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.handbook.Handbook;
import de.fisinger.mkm.input.GoneException;
import de.fisinger.mkm.list.ListQuery;
import de.fisinger.mkm.localstack.SecuredMailServer;
import de.fisinger.mkm.localstack.TestStack;
import de.fisinger.mkm.mail.MailServer.Encryption;
import de.fisinger.mkm.picture.Picture;
import de.fisinger.mkm.picture.PictureTest;
import de.fisinger.mkm.portal.PortalRefusedException.Problem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.access.AccessDeniedException;

/** Who makes, sees and changes portal templates, and what a request's host brings. */
@MkmTest
class PortalTemplatesTest {

    @Autowired
    private PortalTemplates templates;

    @Autowired
    private PortalSupport support;

    @Autowired
    private PortalStory story;

    @LocalServerPort
    private int port;

    @BeforeEach
    void aSecondReseller() {
        story.reset();
    }

    @Test
    @Handbook({"PT-02", "PT-03", "PT-13"})
    void onlySupportMakesTemplatesAndSetsTheirUrl() {
        var portal = new NewPortal("500500", "https://Neu.Zweitmarke.example", "Neu");
        assertThatThrownBy(() -> story.as("marke", () -> support.create(portal)))
                .isInstanceOf(AccessDeniedException.class);
        var id = story.as("support", () -> support.create(portal));
        var made = story.as("marke", () -> templates.find(id).orElseThrow());
        assertThat(made.url()).isEqualTo("https://neu.zweitmarke.example");
        assertThat(made.data().ordering()).isFalse();
        assertThat(made.data().mailEncryption()).isEqualTo(Encryption.STARTTLS);

        assertThatThrownBy(() -> story.as("marke", () -> move(id, "https://ganz-neu.zweitmarke.example")))
                .isInstanceOf(AccessDeniedException.class);
        story.as("support", () -> move(id, "https://ganz-neu.zweitmarke.example"));
        assertThat(story.as("marke", () -> templates.find(id).orElseThrow().url()))
                .isEqualTo("https://ganz-neu.zweitmarke.example");
    }

    private long move(long id, String url) {
        support.move(id, new NewUrl(url));
        return id;
    }

    @Test
    void aUrlIsThatOfOneTemplateAndNotTheProvidersOwn() {
        refuses(Problem.URL_TAKEN, new NewPortal("500500", "https://portal.msave.de", "Neu"));
        refuses(Problem.ACCOUNT, new NewPortal("999999", "https://neu.zweitmarke.example", "Neu"));
        var id = story.template().id();
        assertThatThrownBy(() -> story.as("support", () -> move(id, "https://portal.msave.de")))
                .isInstanceOf(PortalRefusedException.class);
        assertThat(story.template().url()).isEqualTo("https://" + PortalStory.HOST);
    }

    private void refuses(Problem problem, NewPortal portal) {
        assertThatThrownBy(() -> story.as("support", () -> support.create(portal)))
                .isInstanceOfSatisfying(
                        PortalRefusedException.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }

    @Test
    @Handbook("PT-04")
    void resellersSeeTheirOwnTemplatesAndSupportSeesAll() {
        var foreign = story.template();
        assertThat(story.as(
                        "reseller", () -> templates.list().page(ListQuery.all()).rows()))
                .extracting(PortalListItem::url)
                .containsExactly("https://portal.msave.de");
        assertThat(story.as(
                        "support", () -> support.list().page(ListQuery.all()).rows()))
                .extracting(PortalListItem::url)
                .contains("https://portal.msave.de", foreign.url());
        assertThat(story.as("reseller", () -> templates.find(foreign.id()))).isEmpty();
        assertThatThrownBy(() -> story.as(
                        "reseller", () -> templates.change(foreign.id(), foreign.version(), foreign.data(), Map.of())))
                .isInstanceOf(GoneException.class);
        for (var user : List.of("mitarbeiter", "endkunde", "support")) {
            assertThatThrownBy(() -> story.as(user, templates::list))
                    .as(user)
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    @Handbook("PT-23")
    void thePasswordIsEncryptedKeptAndNeverGivenBack() throws IOException {
        try (var server = new SecuredMailServer(null)) {
            var saved = story.save(
                    story.through(server, Encryption.NONE, SecuredMailServer.PASSWORD, "noreply@marke.example"));
            assertThat(saved.hasMailPassword()).isTrue();
            assertThat(saved.data().mailPassword()).isEmpty();
            assertThat(stored()).doesNotContain(SecuredMailServer.PASSWORD).matches("[0-9a-f]+");

            var before = stored();
            story.save(story.through(server, Encryption.NONE, "", "noreply@marke.example"));
            assertThat(stored()).isEqualTo(before);
        }
    }

    @Test
    void theStoredPasswordIsSentToNoOtherServer() {
        try (var server = new SecuredMailServer(null);
                var other = new SecuredMailServer(null)) {
            story.save(story.through(server, Encryption.NONE, SecuredMailServer.PASSWORD, "noreply@marke.example"));
            var elsewhere = story.through(other, Encryption.NONE, "", "noreply@marke.example");
            var id = story.template().id();
            assertThatThrownBy(() -> story.as("marke", () -> templates.sendTestMail(id, elsewhere)))
                    .isInstanceOf(MailPasswordNeededException.class);
            assertThatThrownBy(() -> story.save(elsewhere)).isInstanceOf(MailPasswordNeededException.class);
            assertThat(other.mails()).isEmpty();
            assertThat(story.save(story.through(
                                    other, Encryption.NONE, SecuredMailServer.PASSWORD, "noreply@marke.example"))
                            .hasMailPassword())
                    .isTrue();
        }
    }

    private String stored() {
        return TestStack.shared()
                .data()
                .jdbc()
                .sql("select mail_password from portal_template where account_id = ?")
                .param(story.accountId())
                .query(String.class)
                .single();
    }

    @Test
    void whoSavesAnOlderVersionIsToldSo() {
        var read = story.template();
        story.sql("update portal_template set title = 'Anders', version = version + 1 where id = " + read.id());
        assertThatThrownBy(() ->
                        story.as("marke", () -> templates.change(read.id(), read.version(), read.data(), Map.of())))
                .isInstanceOf(PortalChangedException.class);
    }

    @Test
    @Handbook("PT-31")
    void picturesStayUntilAnotherIsGiven() throws IOException {
        var template = story.template();
        var logo = Picture.read(ImageKind.LOGO.most(), PictureTest.file("png", 40, 20));
        var changed = story.as(
                "marke",
                () -> templates.change(
                        template.id(), template.version(), template.data(), Map.of(ImageKind.LOGO, logo)));
        var address = changed.pictures().get(ImageKind.LOGO);
        assertThat(story.save(changed.data()).pictures()).containsEntry(ImageKind.LOGO, String.valueOf(address));

        var answer = get("localhost", String.valueOf(address), Optional.empty());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "sandbox");
        assertThat(get("localhost", "/portal-bilder/" + "0".repeat(64) + ".png", Optional.empty())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    @Handbook({"PT-10", "PT-27"})
    void theHostThatATrustedProxyForwardsDecides() throws IOException {
        assertThat(title("localhost", Optional.empty())).isEmpty();
        assertThat(title("localhost", Optional.of("portal.msave.de"))).isEqualTo("msave.de");
        var page = get("localhost", "/anmelden", Optional.of(PortalStory.HOST)).body();
        assertThat(page).contains("<title>Zweite Marke</title>", "--portal-1:#7a1f5c");
        assertThat(title("localhost", Optional.of("unbekannt.example"))).isEmpty();
    }

    @Test
    void forwardedHostsOfAnybodyElseMeanNothing() throws IOException {
        var outside = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && address.getAddress().length == 4)
                .map(InetAddress::getHostAddress)
                .findFirst();
        org.junit.jupiter.api.Assumptions.assumeTrue(outside.isPresent(), "a machine without a network");
        assertThat(title(outside.get(), Optional.of("portal.msave.de"))).isEmpty();
    }

    private String title(String host, Optional<String> forwarded) throws IOException {
        var page = get(host, "/anmelden", forwarded).body();
        var begin = page.indexOf("<title>");
        return begin < 0 ? "" : page.substring(begin + 7, page.indexOf("</title>"));
    }

    private HttpResponse<String> get(String host, String address, Optional<String> forwarded) throws IOException {
        var request = HttpRequest.newBuilder(URI.create("http://" + host + ":" + port + address))
                .header("Accept", "text/html");
        forwarded.ifPresent(name -> request.header("X-Forwarded-Host", name));
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
