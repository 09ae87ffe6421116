package de.fisinger.mkm.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** How often somebody may ask for what could be abused. Each app instance counts for itself. */
@Component
class RequestLimits {

    enum Kind {
        PASSWORD_LINKS_OF_USER(3, Duration.ofHours(1)),
        PASSWORD_LINKS_OF_ADDRESS(20, Duration.ofHours(1));

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

    boolean allows(Kind kind, String who) {
        return buckets.get(
                        new Counted(kind, who.strip().toLowerCase(Locale.ROOT)),
                        counted -> counted.kind().newBucket())
                .tryConsume(1);
    }

    void require(Kind kind, String who) {
        if (!allows(kind, who)) {
            throw new TooManyRequestsException(kind.name());
        }
    }
}
