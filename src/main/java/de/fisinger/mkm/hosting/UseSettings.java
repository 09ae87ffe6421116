package de.fisinger.mkm.hosting;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * When it is read how hostings stand on Plesk and what they use.
 *
 * @param checkEvery how often contracts are looked for whose turn it is
 * @param readEvery how often that of one contract is read
 * @param followEvery how often the servers' event logs are followed
 * @param retryAfter how long the model waits for a server that doesn't answer
 */
@ConfigurationProperties("mkm.use")
record UseSettings(Duration checkEvery, Duration readEvery, Duration followEvery, Duration retryAfter) {}
