package de.fisinger.mkm.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The browser gets the icons that pages use, and no others. */
class LucideIconTest {

    private static final Pattern NAMES = Pattern.compile("icons/\\{([a-z0-9,-]+)}\\.svg");

    @Test
    void theBundleHoldsTheSameIcons() throws IOException {
        var script = NAMES.matcher(Files.readString(Path.of("frontend/lucide-icons.ts")));
        assertThat(script.find()).isTrue();

        assertThat(script.group(1).split(","))
                .containsExactlyInAnyOrder(Arrays.stream(LucideIcon.values())
                        .map(LucideIcon::fileName)
                        .toArray(String[]::new));
    }
}
