/** Lists: what is asked of them, how the database answers, and how they leave the portal as files. */
@ApplicationModule(
        displayName = "Lists and exports",
        allowedDependencies = {"format", "input"})
@NullMarked
package de.fisinger.mkm.list;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
