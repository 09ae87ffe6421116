package de.fisinger.mkm.account;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import de.fisinger.mkm.account.ui.SignInView;
import de.fisinger.mkm.list.SearchText;
import de.fisinger.mkm.picture.PictureStore;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.switchuser.SwitchUserFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.cors.CorsConfiguration;

/** Who gets in: everything asks for a sign-in but the sign-in page itself, pictures of portals and the health endpoint. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

    /**
     * Nothing comes from elsewhere, and nothing of ours is shown elsewhere. Vaadin starts its client by a script within the page
     * and makes functions of what the server sends, so scripts and styles need both exceptions (Vaadin, Content Security Policy:
     * Required Settings).
     */
    static final String CONTENT_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    /** Health for load balancers, under any name; metrics; to everything else there is no way, and no session begins. */
    @Bean
    @Order(1)
    SecurityFilterChain actuatorSecurity(HttpSecurity http, MetricsReader metrics, SignIn signIn) {
        return http.securityMatcher("/actuator/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/prometheus")
                        .access(metrics)
                        .anyRequest()
                        .denyAll())
                .requestCache(RequestCacheConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .exceptionHandling(
                        denied -> denied.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .headers(SecurityConfiguration::headers)
                .addFilterBefore(new EndedSessions(signIn), AuthorizationFilter.class)
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .withObjectPostProcessor(new WrittenAtOnce());
    }

    @Bean
    SecurityFilterChain webSecurity(
            HttpSecurity http,
            SwitchUserFilter switchUser,
            EndCustomerPortals portals,
            @Value("${mkm.sessions-of-address}") int sessionsOfAddress,
            @Value("${mkm.base-url}") URI baseUrl,
            @Value("${mkm.other-hosts}") List<String> otherHosts) {
        return http.authorizeHttpRequests(requests ->
                        requests.requestMatchers(PictureStore.PATH + "**").permitAll())
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.loginView(SignInView.class).anyRequest(AuthorizedUrl::authenticated))
                .formLogin(form -> form.failureHandler(SecurityConfiguration::tellFailure))
                .headers(SecurityConfiguration::headers)
                // pages of others send nothing and listen to nothing here, with or without a session
                .cors(origins -> origins.configurationSource(_ -> new CorsConfiguration()))
                .addFilterAfter(new KnownHosts(baseUrl, otherHosts, portals), HeaderWriterFilter.class)
                .addFilterAfter(new NewSessions(sessionsOfAddress), KnownHosts.class)
                .addFilterAfter(new CredentialsInAddress(), KnownHosts.class)
                .addFilterAfter(switchUser, AuthorizationFilter.class)
                .build();
    }

    /** Some of Vaadin's answers are on their way before the filter would write its headers. */
    private static final class WrittenAtOnce implements ObjectPostProcessor<HeaderWriterFilter> {

        @Override
        public <O extends HeaderWriterFilter> O postProcess(O filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    }

    /** The sign-in page says what was wrong, and has kept the name. */
    private static void tellFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        request.getSession()
                .setAttribute(
                        SignInView.TYPED_NAME,
                        SearchText.line(Objects.requireNonNullElse(request.getParameter("username"), "")));
        var why = failure instanceof TryPause pause ? SignInView.PAUSE + "=" + pause.seconds() : "error";
        new DefaultRedirectStrategy().sendRedirect(request, response, "/anmelden?" + why);
    }

    /** What no filter takes, such as a path with a semicolon, leads nowhere, least of all to the host that it names. */
    @Bean
    RequestRejectedHandler rejectedRequests() {
        return (_, response, _) -> Answers.refuse(response, HttpStatus.BAD_REQUEST, "request.rejected");
    }

    /** What the web server itself refuses has no page. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> errorsWithoutPages() {
        return server -> server.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ErrorWithoutPage.class.getName());
            }
        });
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder(
                "bcrypt-sha384", Map.of("bcrypt-sha384", new LongBCrypt(), "bcrypt", new BCryptPasswordEncoder()));
    }
}
