/** Everything about Zeebe: client, deployment, workers, message starts and the journal; knows no feature. */
@ApplicationModule(
        displayName = "Processes",
        allowedDependencies = {"format", "input", "ui"})
@NullMarked
package de.fisinger.mkm.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
