/** What people enter: brought into one form, checked by its constraints. */
@ApplicationModule(
        displayName = "Eingaben",
        allowedDependencies = {"format"})
@NullMarked
package de.fisinger.mkm.input;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
