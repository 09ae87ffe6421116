/** Who did what, as whom, when and from where; append-only. */
@ApplicationModule(
        displayName = "Audit log",
        allowedDependencies = {"format", "input", "list"})
@NullMarked
package de.fisinger.mkm.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
