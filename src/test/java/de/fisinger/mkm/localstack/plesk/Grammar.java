package de.fisinger.mkm.localstack.plesk;

import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Checks packets against a RELAX NG schema. */
final class Grammar {

    private final List<String> faults = new ArrayList<>();
    private final ValidationDriver driver;

    Grammar(String resource) {
        var properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, new Collector(faults));
        driver = new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
        try (var schema = Objects.requireNonNull(getClass().getResourceAsStream(resource))) {
            if (!driver.loadSchema(new InputSource(schema))) {
                throw new IllegalStateException(resource + " is no schema: " + faults);
            }
        } catch (SAXException | IOException e) {
            throw new IllegalStateException(resource + " is no schema", e);
        }
    }

    /** The first thing in the packet that doesn't fit, in Jing's words, which name the node; empty if all fits. */
    synchronized Optional<String> firstFault(String packet) {
        faults.clear();
        try {
            driver.validate(new InputSource(new StringReader(packet)));
        } catch (SAXException e) {
            faults.add(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return faults.stream().findFirst();
    }

    private record Collector(List<String> faults) implements ErrorHandler {

        @Override
        public void warning(SAXParseException e) {
            // warnings don't make a packet wrong
        }

        @Override
        public void error(SAXParseException e) {
            faults.add(String.valueOf(e.getMessage()));
        }

        @Override
        public void fatalError(SAXParseException e) {
            faults.add(String.valueOf(e.getMessage()));
        }
    }
}
