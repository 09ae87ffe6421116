/** How times, numbers and amounts are written, in German. */
@ApplicationModule(
        displayName = "Schreibweisen",
        allowedDependencies = {})
@NullMarked
package de.fisinger.mkm.format;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
