package de.fisinger.mkm.localstack;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;

/** A mail server that keeps what it gets, with a page to read it. */
public final class MailCatcher implements AutoCloseable {

    private final List<MimeMessage> earlier = new ArrayList<>();
    /** They keep what came in while the server is stopped. */
    private final Managers mails = new Managers();

    private final HttpServer page;
    private final int smtpPort;
    private SmtpServer server;

    /**
     * Starts it.
     *
     * @param smtpPort where mails are taken
     * @param pagePort where they can be read
     */
    public MailCatcher(int smtpPort, int pagePort) throws IOException {
        this.smtpPort = smtpPort;
        server = start();
        page = HttpServer.create(new InetSocketAddress(Ports.address(), pagePort), 0);
        page.createContext("/", exchange -> {
            var bytes = html().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        page.start();
    }

    /** A program of its own: arguments are the two ports, and the folder that keeps the mails over a restart. */
    public static void main(String[] args) throws IOException {
        var catcher = new MailCatcher(Integer.parseInt(args[0]), Integer.parseInt(args[1]));
        catcher.keepIn(Path.of(args[2]));
        Runtime.getRuntime().addShutdownHook(new Thread(catcher::close));
    }

    /** Shows the mails that a folder holds, and stores there what comes in. */
    void keepIn(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var files = Files.list(folder)) {
            files.sorted().forEach(file -> earlier.add(read(file)));
        }
        var kept = new AtomicInteger();
        var _ = Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().factory())
                .scheduleWithFixedDelay(
                        () -> {
                            var received = received();
                            while (kept.get() < received.size()) {
                                store(received.get(kept.getAndIncrement()), folder);
                            }
                        },
                        0,
                        300,
                        TimeUnit.MILLISECONDS);
    }

    private static MimeMessage read(Path file) {
        try (var in = Files.newInputStream(file)) {
            return new MimeMessage(null, in);
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(file + " is no mail", e);
        }
    }

    private static void store(MimeMessage mail, Path folder) {
        var file = folder.resolve("%d-%s.eml"
                .formatted(
                        System.currentTimeMillis(),
                        UUID.nameUUIDFromBytes(messageId(mail).getBytes(StandardCharsets.UTF_8))));
        try (var out = Files.newOutputStream(file)) {
            mail.writeTo(out);
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException("can't store a mail", e);
        }
    }

    /** The port that takes mails. */
    public int smtpPort() {
        return smtpPort;
    }

    /** What came in, the oldest first. */
    public List<MimeMessage> mails() {
        return Stream.concat(earlier.stream(), received().stream()).toList();
    }

    /** As mail programs show them, which know a repeated mail by its Message-ID. */
    private List<MimeMessage> eachOnce() {
        var once = new LinkedHashMap<String, MimeMessage>();
        mails().forEach(mail -> once.put(messageId(mail), mail));
        return List.copyOf(once.values());
    }

    private static String messageId(MimeMessage mail) {
        try {
            return String.valueOf(mail.getMessageID());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<MimeMessage> received() {
        return mails.getImapHostManager().getAllMessages().stream()
                .map(StoredMessage::getMimeMessage)
                .toList();
    }

    private SmtpServer start() {
        var setup = new ServerSetup(smtpPort, Ports.address().getHostAddress(), ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(10_000);
        var started = new SmtpServer(setup, mails);
        started.startService();
        try {
            if (!started.waitTillRunning(10_000)) {
                throw new IllegalStateException("the mail catcher doesn't start");
            }
            return started;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Stops taking mails, as a server that is down. */
    public void stopTaking() {
        server.stopService();
    }

    /** Takes mails again. */
    public void takeAgain() {
        if (!server.isRunning()) {
            server = start();
        }
    }

    private String html() {
        return """
                <!doctype html><html lang="de"><meta charset="utf-8"><title>Mails</title>
                <meta name="viewport" content="width=device-width">
                <style>body{font:15px/1.5 system-ui;margin:2rem;max-width:50rem}
                article{border-top:1px solid #ccc;padding:1rem 0}pre{white-space:pre-wrap;font:inherit}</style>
                <h1>Mails der lokalen Umgebung</h1>%s""".formatted(
                        mails().isEmpty()
                                ? "<p>Noch keine Mail.</p>"
                                : eachOnce().reversed().stream()
                                        .map(MailCatcher::article)
                                        .collect(Collectors.joining()));
    }

    private static String article(MimeMessage mail) {
        try {
            var to = Stream.of(mail.getAllRecipients()).map(String::valueOf).collect(Collectors.joining(", "));
            return "<article><h2>%s</h2><p>An %s</p><pre>%s</pre></article>"
                    .formatted(
                            HtmlUtils.htmlEscape(mail.getSubject()),
                            HtmlUtils.htmlEscape(to),
                            HtmlUtils.htmlEscape(textOf(mail)));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The text of a mail, of one that also has HTML the plain one. */
    public static String textOf(MimeMessage mail) {
        return partOf(mail, "text/plain");
    }

    /** The HTML of a mail. */
    public static String htmlOf(MimeMessage mail) {
        return partOf(mail, "text/html");
    }

    private static String partOf(Part part, String type) {
        try {
            if (part.isMimeType(type)) {
                return String.valueOf(part.getContent());
            }
            if (part.getContent() instanceof Multipart parts) {
                for (var i = 0; i < parts.getCount(); i++) {
                    var found = partOf(parts.getBodyPart(i), type);
                    if (!found.isEmpty()) {
                        return found;
                    }
                }
            }
            return "";
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        page.stop(0);
        server.stopService();
    }
}
