/** Pictures that people upload: read, made smaller, written anew, served. */
@ApplicationModule(
        displayName = "Pictures",
        allowedDependencies = {})
@NullMarked
package de.fisinger.mkm.picture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
