package de.fisinger.mkm.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds how many sessions one address begins: each takes memory until it ends, and one that nobody signs in to is begun by any
 * request. Those who have a session are served in any case.
 */
final class NewSessions extends OncePerRequestFilter {

    /** As long as one without a sign-in lasts. */
    private static final Duration PERIOD = Duration.ofMinutes(15);

    private final int most;
    private final Cache<String, Bucket> buckets;

    /**
     * Prepares it.
     *
     * @param most of one address in a quarter of an hour
     */
    NewSessions(int most) {
        this.most = most;
        buckets = Caffeine.newBuilder()
                .expireAfterAccess(PERIOD)
                .maximumSize(100_000)
                .build();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getSession(false) != null) {
            chain.doFilter(request, response);
            return;
        }
        var begun = buckets.get(
                ClientNetwork.of(request.getRemoteAddr()),
                _ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(most).refillGreedy(most, PERIOD))
                        .build());
        // counted before, so that many at once count as many; most requests begin none
        if (!begun.tryConsume(1)) {
            Answers.refuse(response, HttpStatus.TOO_MANY_REQUESTS, "request.too-many-sessions");
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            if (request.getSession(false) == null) {
                begun.addTokens(1);
            }
        }
    }
}
