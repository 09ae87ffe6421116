package de.fisinger.mkm.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** How often somebody may ask for what could be abused. Each app instance counts for itself. */
@Component
public class RequestLimits {

    /** What is limited. */
    public enum Kind {
        /** Links that are asked for a user. */
        PASSWORD_LINKS_OF_USER(3, Duration.ofHours(1)),
        /** Links that a reseller sends a user again. */
        PASSWORD_LINKS_SENT_TO_USER(5, Duration.ofHours(1)),
        /** Wrong passwords of a user that the audit log notes: strangers can't fill it. */
        NOTED_FAILURES_OF_USER(20, Duration.ofHours(1)),
        /** Service accesses that a user isn't let into and the audit log notes: nobody fills it. */
        NOTED_SWITCHES_OF_USER(20, Duration.ofHours(1)),
        /** Changes of a user's e-mail address: the former one is told of each. */
        EMAIL_CHANGES_OF_USER(3, Duration.ofHours(1)),
        /** Users that an account invites, each by a mail. */
        INVITATIONS_OF_ACCOUNT(200, Duration.ofHours(1)),
        /** Links that are asked for from an address. */
        PASSWORD_LINKS_OF_ADDRESS(20, Duration.ofHours(1)),
        /** Mails that an account sends to try its settings. */
        TEST_MAILS_OF_ACCOUNT(30, Duration.ofHours(1)),
        /** Links for a Plesk password that are asked for a hosting. */
        PLESK_LINKS_OF_HOSTING(3, Duration.ofHours(1)),
        /** Sessions in Plesk that are asked for a hosting. */
        PLESK_SIGN_INS_OF_HOSTING(30, Duration.ofHours(1)),
        /** Activation codes that an account enters and that don't work. */
        WRONG_CODES_OF_ACCOUNT(10, Duration.ofHours(1)),
        /** Codes that an account enters too often and the audit log notes: nobody fills it. */
        NOTED_CODES_OF_ACCOUNT(10, Duration.ofHours(1)),
        /** Activation codes that come from an address and don't work. */
        WRONG_CODES_OF_ADDRESS(20, Duration.ofHours(1));

        private final int times;
        private final Duration period;

        Kind(int times, Duration period) {
            this.times = times;
            this.period = period;
        }

        private Bucket newBucket() {
            return Bucket.builder()
                    .addLimit(limit -> limit.capacity(times).refillGreedy(times, period))
                    .build();
        }
    }

    private record Counted(Kind kind, String who) {}

    private final Cache<Counted, Bucket> buckets = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofHours(1))
            .maximumSize(100_000)
            .build();

    /** Counts once, if it may be done. */
    public boolean allows(Kind kind, String who) {
        return bucket(kind, who).tryConsume(1);
    }

    /** Whether somebody may still do what is limited; counts nothing. */
    public boolean hasRoom(Kind kind, String who) {
        return bucket(kind, who).getAvailableTokens() > 0;
    }

    /** Counts once. */
    public void count(Kind kind, String who) {
        bucket(kind, who).tryConsume(1);
    }

    private Bucket bucket(Kind kind, String who) {
        return buckets.get(
                new Counted(kind, ClientNetwork.of(who.strip().toLowerCase(Locale.ROOT))),
                counted -> counted.kind().newBucket());
    }

    /**
     * Counts once.
     *
     * @throws TooManyRequestsException if it can't be done any more
     */
    public void require(Kind kind, String who) {
        if (!allows(kind, who)) {
            throw new TooManyRequestsException(kind.name());
        }
    }
}
