package de.fisinger.mkm.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever tries passwords: after some wrong ones, each more has to wait twice as long as the one before, by name and
 * by address. Nobody is locked out: a wait is half a minute at most, and where the owner signed in lately, what
 * strangers try makes nobody wait, because what comes from there counts for itself. Each app instance counts for itself.
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

    /** A name where its owner signed in from. */
    private record Owned(String name, String network) {}

    private final Clock clock;

    /** By name, or {@link Owned}. */
    private final Cache<Object, Tries> names = tries();

    private final Cache<Object, Tries> addresses = tries();

    /** Names with networks from which their owners signed in. */
    private final Cache<Owned, Boolean> owners = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofDays(30))
            .maximumSize(100_000)
            .build();

    PasswordTries() {
        this(Clock.systemUTC());
    }

    PasswordTries(Clock clock) {
        this.clock = clock;
    }

    private static Cache<Object, Tries> tries() {
        return Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofHours(1))
                .maximumSize(100_000)
                .build();
    }

    /**
     * Counts a try for a name before the password is looked at, so that many at once count as many.
     *
     * @param address where it comes from; null if nobody knows
     * @throws TryPause if it comes too early; then it doesn't count
     */
    void of(String name, @Nullable String address) {
        count(names, bucket(name, address), FREE_OF_NAME, LONGEST_OF_NAME);
    }

    private Object bucket(String name, @Nullable String address) {
        if (address == null) {
            return key(name);
        }
        var own = new Owned(key(name), ClientNetwork.of(address));
        return owners.getIfPresent(own) == null ? own.name() : own;
    }

    /**
     * Counts a try from an address, as {@link #of}.
     *
     * @throws TryPause if it comes too early; then it doesn't count
     */
    void from(String address) {
        count(addresses, ClientNetwork.of(address), FREE_OF_ADDRESS, LONGEST_OF_ADDRESS);
    }

    /** The password of this name was right. */
    void succeeded(String name, @Nullable String address) {
        names.invalidate(bucket(name, address));
        if (address != null) {
            owners.put(new Owned(key(name), ClientNetwork.of(address)), true);
        }
    }

    /** What was tried from there was right. */
    void succeededFrom(String address) {
        addresses
                .asMap()
                .computeIfPresent(
                        ClientNetwork.of(address),
                        (_, tries) -> new Tries(Math.max(0, tries.times() - 1), clock.instant()));
    }

    private void count(Cache<Object, Tries> all, Object who, int free, Duration longest) {
        var now = clock.instant();
        all.asMap().compute(who, (_, tries) -> {
            var before = tries == null ? new Tries(0, now) : tries;
            if (now.isBefore(before.next())) {
                throw new TryPause(Duration.between(now, before.next()));
            }
            return before.oneMore(free, longest, now);
        });
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
