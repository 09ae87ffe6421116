/** Portals under resellers' own addresses and brands, for their end customers (handbook: MKM – Portal Template). */
@ApplicationModule(
        displayName = "Portal Templates",
        allowedDependencies = {
            "account", "audit", "format", "input", "list", "mail", "picture", "process", "secret", "ui"
        })
@NullMarked
package de.fisinger.mkm.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
