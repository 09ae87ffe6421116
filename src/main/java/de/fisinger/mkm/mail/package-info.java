/** The mails that the portal sends. */
@ApplicationModule(
        displayName = "Mails",
        allowedDependencies = {"format", "input", "list", "notification", "process"})
@NullMarked
package de.fisinger.mkm.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
