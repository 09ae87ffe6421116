package de.fisinger.mkm.mail;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mails are sent.
 *
 * @param sender the address from which the provider's own server sends
 * @param retryAfter how long a mail waits for an account's own server that doesn't answer
 * @param internalServers whether accounts may name servers in the provider's own network; only where that is no danger
 * @param trustedCertificates certificate authorities in PEM that are trusted beside Java's own, such as a house's own one
 */
@ConfigurationProperties("mkm.mail")
public record MailSettings(
        String sender,
        @DefaultValue("1m") Duration retryAfter,
        @DefaultValue("false") boolean internalServers,
        @Nullable String trustedCertificates) {}
