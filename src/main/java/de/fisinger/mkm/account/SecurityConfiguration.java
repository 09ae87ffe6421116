package de.fisinger.mkm.account;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import de.fisinger.mkm.account.ui.SignInView;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.switchuser.SwitchUserFilter;

/** Who gets in: everything asks for a sign-in but the sign-in page itself, pictures of portals and the health endpoint. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

    /** Pictures of portals, which sign-in pages show. */
    private static final String PUBLIC_PICTURES = "/portal-bilder/";

    @Bean
    SecurityFilterChain webSecurity(HttpSecurity http, SwitchUserFilter switchUser, MetricsReader metrics) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/prometheus")
                        .access(metrics)
                        .requestMatchers("/actuator/health/**", PUBLIC_PICTURES + "**")
                        .permitAll())
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.loginView(SignInView.class).anyRequest(AuthorizedUrl::authenticated))
                .addFilterAfter(switchUser, AuthorizationFilter.class)
                .build();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }
}
