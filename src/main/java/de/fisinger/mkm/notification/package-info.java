/** What happened that people want to know of, for the bell on every page. */
@ApplicationModule(
        displayName = "Notifications",
        allowedDependencies = {"format"})
@NullMarked
package de.fisinger.mkm.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
