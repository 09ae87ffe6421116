package de.fisinger.mkm.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever tries passwords: after some wrong ones, each more has to wait twice as long as the one before, by name and
 * by address. Nobody is locked out for good, and whoever keeps trying a name keeps its owner waiting half a minute at most.
 * Each app instance counts for itself.
 */
@Component
class PasswordTries {

    /** A person mistypes as often. */
    private static final int FREE_OF_NAME = 3;

    private static final Duration LONGEST_OF_NAME = Duration.ofSeconds(30);

    /** A house with one address has several people. */
    private static final int FREE_OF_ADDRESS = 20;

    private static final Duration LONGEST_OF_ADDRESS = Duration.ofMinutes(5);

    /** Tries that are forgotten in the end. */
    private record Tries(int times, Instant next) {

        Tries oneMore(int free, Duration longest, Instant now) {
            var wait = times < free - 1 ? Duration.ZERO : Duration.ofSeconds(1L << Math.min(20, times - free + 1));
            return new Tries(times + 1, now.plus(wait.compareTo(longest) > 0 ? longest : wait));
        }
    }

    private final Clock clock;
    private final Cache<String, Tries> names = tries();
    private final Cache<String, Tries> addresses = tries();

    PasswordTries() {
        this(Clock.systemUTC());
    }

    PasswordTries(Clock clock) {
        this.clock = clock;
    }

    private static Cache<String, Tries> tries() {
        return Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofHours(1))
                .maximumSize(100_000)
                .build();
    }

    /**
     * Counts a try for a name before the password is looked at, so that many at once count as many.
     *
     * @throws TryPause if it comes too early; then it doesn't count
     */
    void of(String name) {
        count(names, key(name), FREE_OF_NAME, LONGEST_OF_NAME);
    }

    /**
     * Counts a try from an address, as {@link #of}.
     *
     * @throws TryPause if it comes too early; then it doesn't count
     */
    void from(String address) {
        count(addresses, network(address), FREE_OF_ADDRESS, LONGEST_OF_ADDRESS);
    }

    /** The password of this name was right. */
    void succeeded(String name) {
        names.invalidate(key(name));
    }

    /** What was tried from there was right. */
    void succeededFrom(String address) {
        addresses
                .asMap()
                .computeIfPresent(
                        network(address), (_, tries) -> new Tries(Math.max(0, tries.times() - 1), clock.instant()));
    }

    private void count(Cache<String, Tries> all, String who, int free, Duration longest) {
        var now = clock.instant();
        all.asMap().compute(who, (_, tries) -> {
            var before = tries == null ? new Tries(0, now) : tries;
            if (now.isBefore(before.next())) {
                throw new TryPause(Duration.between(now, before.next()));
            }
            return before.oneMore(free, longest, now);
        });
    }

    /** Of IPv6, everybody has 64 bits of addresses to come from. */
    private static String network(String address) {
        try {
            var bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length == 4 ? address : HexFormat.of().formatHex(bytes, 0, 8);
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
