/** Hostings of end customers on Plesk: asking for them, setting up, life cycle (handbook: MKM – Reseller Hosting). */
@ApplicationModule(
        displayName = "Reseller Hostings",
        allowedDependencies = {
            "account",
            "audit",
            "contract",
            "customer",
            "format",
            "input",
            "list",
            "mail",
            "notification",
            "plesk",
            "process",
            "process :: ui",
            "product",
            "product :: ui",
            "ui"
        })
@NullMarked
package de.fisinger.mkm.hosting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
