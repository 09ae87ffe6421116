package de.fisinger.mkm.account;

import com.vaadin.flow.server.VaadinSession;
import de.fisinger.mkm.audit.AuditAction;
import de.fisinger.mkm.audit.AuditLog;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.authentication.switchuser.SwitchUserFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Switches a session into a linked user and back (handbook: Servicezugang, "Als Kunde arbeiten"), by Spring Security's own
 * filter. Whatever pages were open belong to the former user and are closed.
 */
@Configuration(proxyBeanMethods = false)
class SwitchUser {

    @Bean
    SwitchUserFilter switchUserFilter(
            SwitchTargets targets,
            SignIn signIn,
            AuditLog audit,
            RequestLimits limits,
            SecurityContextHolderStrategy contexts) {
        var filter = new SwitchUserFilter();
        var paths = PathPatternRequestMatcher.withDefaults();
        filter.setSwitchUserMatcher(paths.matcher(HttpMethod.POST, SessionSwitch.SWITCH));
        filter.setExitUserMatcher(paths.matcher(HttpMethod.POST, SessionSwitch.BACK));
        filter.setUsernameParameter(SessionSwitch.ACCESS);
        filter.setUserDetailsService(accessId -> target(accessId, targets, signIn));
        // Vaadin's, which is set later than this filter would look for it
        filter.setSecurityContextHolderStrategy(contexts);
        filter.setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        filter.setSuccessHandler((request, response, _) -> {
            closePages(request);
            request.changeSessionId();
            response.sendRedirect(request.getContextPath() + "/");
        });
        filter.setFailureHandler((request, response, _) -> {
            if (limits.allows(RequestLimits.Kind.NOTED_SWITCHES_OF_USER, String.valueOf(request.getRemoteUser()))) {
                audit.note(AuditAction.SWITCH_REFUSED, String.valueOf(request.getParameter(SessionSwitch.ACCESS)));
            }
            response.sendRedirect(request.getContextPath() + "/" + SessionSwitch.ENDED);
        });
        return filter;
    }

    /** The filter has its place in the security chain only. */
    @Bean
    FilterRegistrationBean<SwitchUserFilter> switchUserFilterOnlyInTheChain(SwitchUserFilter filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    /** The linked user, if the one who asks is no linked user already, and has that access. */
    private static UserDetails target(String accessId, SwitchTargets targets, SignIn signIn) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var user = CurrentUser.of(authentication);
        return Optional.of(accessId)
                .filter(id -> id.matches("\\d{1,18}"))
                .filter(_ -> user.mayUseServiceAccesses())
                .filter(_ -> SwitchedSession.original(authentication).isEmpty())
                .map(Long::valueOf)
                .flatMap(id -> targets.userOf(id, user.accountId()).flatMap(linked -> signIn.linked(linked, id)))
                .orElseThrow(() -> new UsernameNotFoundException("no such access"));
    }

    private static void closePages(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            VaadinSession.getAllSessions(session).forEach(open -> {
                var _ = open.access(open::close);
            });
        }
    }
}
