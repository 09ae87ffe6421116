package de.fisinger.mkm.mail;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mails are sent.
 *
 * @param sender the address from which the provider's own server sends
 * @param retryAfter how long a mail waits for a server that is away or puts it off, at first
 * @param retryAtMost how long it waits in the end; each wait is twice the former one
 * @param internalServers whether accounts may name servers in the provider's own network; only where that is no danger
 * @param trustedCertificates certificate authorities in PEM that are trusted beside Java's own, such as a house's own one
 */
@ConfigurationProperties("mkm.mail")
public record MailSettings(
        String sender,
        @DefaultValue("1m") Duration retryAfter,
        @DefaultValue("15m") Duration retryAtMost,
        @DefaultValue("false") boolean internalServers,
        @Nullable String trustedCertificates) {

    /** The wait after a server didn't take a mail so many times. */
    Duration waitAfter(int tries) {
        var doublings = Math.clamp(tries - 1L, 0, 20);
        var wait = retryAfter.multipliedBy(1L << doublings);
        return wait.compareTo(retryAtMost) < 0 ? wait : retryAtMost;
    }
}
