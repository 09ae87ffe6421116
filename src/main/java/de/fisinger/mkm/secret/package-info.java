/** Secrets at rest: values encrypted in the database with a key from the environment. */
@ApplicationModule(
        displayName = "Secrets",
        allowedDependencies = {})
@NullMarked
package de.fisinger.mkm.secret;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
