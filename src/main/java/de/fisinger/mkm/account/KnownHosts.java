package de.fisinger.mkm.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Serves nothing under names that aren't ours: links, redirects and the choice of a portal follow the host that a request
 * names, and whoever controls that could send people elsewhere.
 */
final class KnownHosts extends OncePerRequestFilter {

    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    private final Set<String> own;
    private final EndCustomerPortals portals;
    private final Cache<String, Boolean> known = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(10_000)
            .build();

    /**
     * Prepares it.
     *
     * @param baseUrl where people reach the provider's portal
     * @param otherHosts further names of it
     */
    KnownHosts(URI baseUrl, List<String> otherHosts, EndCustomerPortals portals) {
        this.own = Stream.concat(Stream.of(baseUrl.getHost()), otherHosts.stream())
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        this.portals = portals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isKnown(request.getServerName().toLowerCase(Locale.ROOT))) {
            chain.doFilter(request, response);
        } else {
            Answers.refuse(response, HttpStatus.MISDIRECTED_REQUEST, "request.unknown-host");
        }
    }

    /** What is refused before any filter, such as TRACE, comes here as an error only. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private boolean isKnown(String host) {
        if (own.contains(host) || known.getIfPresent(host) != null) {
            return true;
        }
        var isPortal = portals.accountOfRequest().isPresent();
        if (isPortal) {
            known.put(host, true);
        }
        return isPortal;
    }
}
