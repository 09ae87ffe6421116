package de.fisinger.mkm;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.logging.logback.ExtendedWhitespaceThrowableProxyConverter;
import org.springframework.core.io.ClassPathResource;

/** One event is one line of the log, and what follows it is indented: nobody forges an event by what they send. */
class LogLinesTest {

    private static final String FORGED = "2026-11-27T12:00:00.000Z  INFO --- somebody signed in";

    @Test
    void whatSomebodySentBeginsNoLine() {
        var lines = written(
                        "typed\r\n" + FORGED,
                        new IllegalStateException("wrong\r\u001b[2K\n" + FORGED, new Error("inner\n" + FORGED)))
                .lines()
                .filter(line -> !line.isBlank())
                .toList();

        assertThat(lines.getFirst()).contains("typed " + FORGED);
        assertThat(lines.subList(1, lines.size())).hasSizeGreaterThan(4).allMatch(line -> line.startsWith("\t"));
    }

    private static String written(String message, Throwable failure) {
        var context = new LoggerContext();
        var layout = new PatternLayout();
        layout.getInstanceConverterMap().put("wEx", ExtendedWhitespaceThrowableProxyConverter::new);
        layout.setContext(context);
        layout.setPattern(pattern());
        layout.start();
        var logger = context.getLogger("de.fisinger.mkm.Some");
        return layout.doLayout(
                new LoggingEvent(LogLinesTest.class.getName(), logger, Level.WARN, message, failure, null));
    }

    private static String pattern() {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        return Objects.requireNonNull(yaml.getObject()).getProperty("logging.pattern.console");
    }
}
