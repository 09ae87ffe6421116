package de.fisinger.mkm.plesk;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long to wait for Plesk.
 *
 * @param connectTimeout for the connection
 * @param readTimeout for the whole answer
 */
@ConfigurationProperties("mkm.plesk")
record PleskSettings(
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("90s") Duration readTimeout) {}
