/** Plesk servers and the client of their XML API; knows no feature. */
@ApplicationModule(
        displayName = "Plesk",
        allowedDependencies = {"format", "input", "secret"})
@NullMarked
package de.fisinger.mkm.plesk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
