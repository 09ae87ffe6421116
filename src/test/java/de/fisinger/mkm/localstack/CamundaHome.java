package de.fisinger.mkm.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where Camunda's distribution is: an installation that {@code MKM_CAMUNDA_HOME} names, or what the build unpacked. */
final class CamundaHome {

    private static final Pattern VERSION = Pattern.compile("<camunda\\.version>([^<]+)<");

    private CamundaHome() {}

    static Path find(Path local) {
        return Optional.ofNullable(System.getenv("MKM_CAMUNDA_HOME"))
                .filter(home -> !home.isBlank())
                .map(Path::of)
                .orElseGet(() -> local.resolve("camunda/camunda-zeebe-" + version()))
                .toAbsolutePath();
    }

    /** Its version, which stands in the build. */
    static String version() {
        try {
            var found = VERSION.matcher(Files.readString(Path.of("pom.xml")));
            if (!found.find()) {
                throw new IllegalStateException("pom.xml names no camunda.version");
            }
            return found.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
