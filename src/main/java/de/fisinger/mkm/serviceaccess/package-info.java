/** Service access: a user lets a service provider work in their name, by a code that works once (handbook: Servicezugang). */
@ApplicationModule(
        displayName = "Service-Zugänge",
        allowedDependencies = {"account", "audit", "format", "list", "mail", "process", "ui"})
@NullMarked
package de.fisinger.mkm.serviceaccess;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
