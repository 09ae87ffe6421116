package de.fisinger.mkm.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
        if (CREDENTIALS
                .matcher(Objects.requireNonNullElse(request.getQueryString(), ""))
                .find()) {
            Answers.refuse(response, HttpStatus.BAD_REQUEST, "request.credentials");
        } else {
            chain.doFilter(request, response);
        }
    }
}
