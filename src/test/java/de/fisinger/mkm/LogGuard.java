package de.fisinger.mkm;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/**
 * Fails what writes customers' data into the log: names, addresses of people and of what they host; and what takes a page
 * whose session has ended for an error. Whatever a test makes
 * happen is looked at, on whichever thread; what a thread writes later fails the next test.
 */
final class LogGuard implements BeforeEachCallback, AfterEachCallback {

    /** An e-mail address of anybody, what the tests' customers are called, and values that break a rule of the database. */
    private static final Pattern PERSONAL =
            Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+|Huber|Musterstraße|Detail: Key");

    /** What pages throw whose session has ended. */
    private static final Pattern OF_ENDED_SESSIONS =
            Pattern.compile("AccessDenied|AuthorizationDenied|AuthenticationCredentials|UIDetached|ClientAbort");

    private static final List<String> TESTS_OWN = List.of("com.icegreen", "io.zonky");

    private static final List<String> FOUND = new CopyOnWriteArrayList<>();

    /** The log is set up anew with each portal that starts. */
    @Override
    public void beforeEach(ExtensionContext context) {
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        if (root.getAppender(Appender.NAME) == null) {
            var appender = new Appender();
            appender.setContext(root.getLoggerContext());
            appender.start();
            root.addAppender(appender);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var found = List.copyOf(FOUND);
        FOUND.clear();
        assertThat(found).as("what the log must not hold").isEmpty();
    }

    private static final class Appender extends AppenderBase<ILoggingEvent> {

        private static final String NAME = "guard";

        Appender() {
            setName(NAME);
        }

        @Override
        protected void append(ILoggingEvent event) {
            if (event.getLevel() == Level.ERROR
                    && event.getThrowableProxy() != null
                    && OF_ENDED_SESSIONS
                            .matcher(event.getThrowableProxy().getClassName())
                            .find()) {
                FOUND.add("an ended session is no error: "
                        + event.getThrowableProxy().getClassName());
            }
            // the catcher of mails and the database's own log are the tests'
            if (TESTS_OWN.stream().noneMatch(event.getLoggerName()::startsWith)) {
                Stream.concat(Stream.of(event.getFormattedMessage()), messages(event.getThrowableProxy()))
                        .filter(text -> PERSONAL.matcher(text).find())
                        .map(text -> event.getLoggerName() + ": " + text)
                        .forEach(FOUND::add);
            }
        }

        private static Stream<String> messages(@Nullable IThrowableProxy thrown) {
            return Stream.iterate(thrown, next -> next != null, IThrowableProxy::getCause)
                    .map(each -> String.valueOf(each.getMessage()));
        }
    }
}
