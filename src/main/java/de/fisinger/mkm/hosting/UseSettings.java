package de.fisinger.mkm.hosting;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * When it is read what hostings use.
 *
 * @param checkEvery how often contracts are looked for whose turn it is
 * @param readEvery how often that of one contract is read
 * @param retryAfter how long the model waits for a server that doesn't answer
 */
@ConfigurationProperties("mkm.use")
record UseSettings(Duration checkEvery, Duration readEvery, Duration retryAfter) {}
