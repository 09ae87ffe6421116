package de.fisinger.mkm.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.ErrorEvent;
import de.fisinger.mkm.input.GoneException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;

/** Pages that are closed, and sessions that have ended, are no errors of the portal. */
class PageErrorsTest {

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    private final Logger logger = (Logger) LoggerFactory.getLogger(PageErrors.class);

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(log);
    }

    @Test
    void whoClosesThePageWhileItIsAnsweredIsNoError() {
        tell(new ClientAbortException(new IOException("Broken pipe")));
        tell(new UncheckedIOException(new ClientAbortException(new IOException("Broken pipe"))));
        tell(new UIDetachedException());

        assertThat(errors()).isZero();
    }

    @Test
    void aSessionThatHasEndedIsNoError() {
        tell(new AccessDeniedException("not any more"));

        assertThat(errors()).isZero();
    }

    @Test
    void whatIsGoneIsNoError() {
        tell(new GoneException());

        assertThat(errors()).isZero();
    }

    @Test
    void anythingElseIsOne() {
        tell(new IllegalStateException("broken"));

        assertThat(errors()).isEqualTo(1);
    }

    private static void tell(Exception failure) {
        new PageErrors().error(new ErrorEvent(failure));
    }

    private long errors() {
        return log.list.stream()
                .filter(event -> event.getLevel() == Level.ERROR)
                .count();
    }
}
