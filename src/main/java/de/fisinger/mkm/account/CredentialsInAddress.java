package de.fisinger.mkm.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a name and a password in the address of a request: addresses are logged and kept by all that see them. */
final class CredentialsInAddress extends OncePerRequestFilter {

    private static final Pattern CREDENTIALS = Pattern.compile("(^|&)(username|password)=");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var query = Objects.requireNonNullElse(request.getQueryString(), "");
        if (CREDENTIALS.matcher(decoded(query)).find()) {
            Answers.refuse(response, HttpStatus.BAD_REQUEST, "request.credentials");
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Names of parameters may be written by their codes; what isn't written right is no parameter to anybody. */
    private static String decoded(String query) {
        try {
            return URLDecoder.decode(query, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return query;
        }
    }
}
