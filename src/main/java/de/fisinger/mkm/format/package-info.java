/** How times, numbers, amounts and sentences are written. */
@ApplicationModule(
        displayName = "Schreibweisen",
        allowedDependencies = {})
@NullMarked
package de.fisinger.mkm.format;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
