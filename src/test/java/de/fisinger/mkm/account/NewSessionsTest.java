package de.fisinger.mkm.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** One address begins only so many sessions. */
class NewSessionsTest {

    private final NewSessions sessions = new NewSessions(3);

    @Test
    void afterSomeNoMoreAreBegunFromThere() {
        assertThat(IntStream.range(0, 5)
                        .map(_ -> statusOf(new MockHttpServletRequest("GET", "/anmelden"), true))
                        .toArray())
                .containsExactly(200, 200, 200, 429, 429);
        var elsewhere = new MockHttpServletRequest("GET", "/anmelden");
        elsewhere.setRemoteAddr("192.0.2.7");
        assertThat(statusOf(elsewhere, true)).isEqualTo(200);
    }

    @Test
    void whoHasOneIsServedAndWhatNeedsNoneCountsNothing() {
        assertThat(IntStream.range(0, 9).map(_ -> statusOf(new MockHttpServletRequest("GET", "/styles.css"), false)))
                .containsOnly(200);
        IntStream.range(0, 3).forEach(_ -> statusOf(new MockHttpServletRequest("GET", "/anmelden"), true));
        var withSession = new MockHttpServletRequest("GET", "/kunden");
        withSession.getSession(true);

        assertThat(statusOf(withSession, true)).isEqualTo(200);
    }

    private int statusOf(MockHttpServletRequest request, boolean begins) {
        var response = new MockHttpServletResponse();
        try {
            sessions.doFilter(
                    request, response, begins ? new MockFilterChain(new BeginningServlet()) : new MockFilterChain());
        } catch (IOException | ServletException e) {
            throw new IllegalStateException(e);
        }
        return response.getStatus();
    }

    private static final class BeginningServlet extends jakarta.servlet.http.HttpServlet {

        private static final long serialVersionUID = 1;

        @Override
        protected void service(
                jakarta.servlet.http.HttpServletRequest request, jakarta.servlet.http.HttpServletResponse response) {
            request.getSession(true);
        }
    }
}
