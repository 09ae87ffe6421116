package de.fisinger.mkm.mail;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import de.fisinger.mkm.input.AddressLetters;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Mails to addresses with letters beyond ASCII before the @, through servers that take them (RFC 6531: SMTPUTF8). */
@Component
class InternationalMail implements AddressLetters, DisposableBean {

    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private static final Duration SILENCE = Duration.ofMinutes(1);

    private static final Duration PATIENCE_OF_FORM = Duration.ofSeconds(1);

    private static final String PATIENCE_MILLIS = "3000";

    private final JavaMailSenderImpl providersServer;
    private final AccountServers servers;
    private final MailBrands brands;

    /** What a server that answered said, by its address. */
    private final Cache<String, Boolean> answers =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(1000).build();

    /** Which servers didn't answer a moment ago: nobody waits for them again. */
    private final Cache<String, Boolean> silent =
            Caffeine.newBuilder().expireAfterWrite(SILENCE).maximumSize(1000).build();

    private final Map<String, CompletableFuture<Boolean>> asking = new ConcurrentHashMap<>();

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("mail-server-", 0).factory());

    InternationalMail(JavaMailSenderImpl providersServer, AccountServers servers, MailBrands brands) {
        this.providersServer = providersServer;
        this.servers = servers;
        this.brands = brands;
    }

    /** By all servers through which mails of the current account go; one that is away says so to the mail, later. */
    @Override
    public boolean areTaken() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            // no server is asked in one: the form has asked, and the mail asks again
            return true;
        }
        return mayBeTakenBy(providersServer)
                && brands.serverOfCurrent().map(this::mayBeTakenBy).orElse(true);
    }

    private boolean mayBeTakenBy(MailServer own) {
        return mayBeTaken(own.host() + ":" + own.port(), () -> servers.connect(own));
    }

    private boolean mayBeTakenBy(JavaMailSenderImpl server) {
        return mayBeTaken(addressOf(server), () -> server);
    }

    /** A form has no time: what a server says later counts for the next one, and for the mail. */
    private boolean mayBeTaken(String address, Supplier<JavaMailSenderImpl> server) {
        var known = answers.getIfPresent(address);
        if (known != null || silent.getIfPresent(address) != null) {
            return known == null || known;
        }
        var answer = asking.computeIfAbsent(
                address, _ -> CompletableFuture.supplyAsync(() -> isTakenBy(server.get()), threads));
        var _ = answer.whenComplete((_, failure) -> {
            if (failure != null) {
                silent.put(address, true);
            }
            asking.remove(address, answer);
        });
        try {
            return answer.get(PATIENCE_OF_FORM.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            return true;
        } catch (TimeoutException e) {
            silent.put(address, true);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /**
     * Asks a server, unless it answered a while ago.
     *
     * @throws MailSendException if it doesn't answer
     */
    boolean isTakenBy(JavaMailSenderImpl server) {
        var known = answers.getIfPresent(addressOf(server));
        if (known != null) {
            return known;
        }
        var answer = ask(server);
        answers.put(addressOf(server), answer);
        return answer;
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }

    private static String addressOf(JavaMailSenderImpl server) {
        return server.getHost() + ":" + server.getPort();
    }

    private static boolean ask(JavaMailSenderImpl server) {
        var protocol = protocolOf(server);
        var properties = new Properties();
        properties.putAll(server.getJavaMailProperties());
        for (var timeout : List.of("connectiontimeout", "timeout", "writetimeout")) {
            properties.setProperty("mail.%s.%s".formatted(protocol, timeout), PATIENCE_MILLIS);
        }
        try (var transport = Session.getInstance(properties).getTransport(protocol)) {
            transport.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
            return takesLetters(transport);
        } catch (MessagingException e) {
            throw new MailSendException("the mail server can't be asked", e);
        }
    }

    /**
     * The same server for one mail whose addresses are written in UTF-8: servers after it have to take that, too. It is asked
     * again on the connection that the mail goes by, behind which another machine can be: without that extension the library
     * would write what reaches somebody else.
     */
    JavaMailSenderImpl international(JavaMailSenderImpl server) {
        var properties = new Properties();
        properties.putAll(server.getJavaMailProperties());
        properties.setProperty("mail.mime.allowutf8", "true");
        var international = new JavaMailSenderImpl() {

            @Override
            protected Transport connectTransport() throws MessagingException {
                var transport = super.connectTransport();
                if (takesLetters(transport)) {
                    return transport;
                }
                transport.close();
                answers.put(addressOf(server), false);
                throw new MessagingException("the server doesn't take letters beyond ASCII any more");
            }
        };
        international.setSession(Session.getInstance(properties));
        international.setProtocol(protocolOf(server));
        international.setHost(server.getHost());
        international.setPort(server.getPort());
        international.setUsername(server.getUsername());
        international.setPassword(server.getPassword());
        return international;
    }

    private static boolean takesLetters(Transport transport) {
        return transport instanceof SMTPTransport smtp && smtp.supportsExtension("SMTPUTF8");
    }

    private static String protocolOf(JavaMailSenderImpl server) {
        return Objects.requireNonNullElse(server.getProtocol(), JavaMailSenderImpl.DEFAULT_PROTOCOL);
    }
}
