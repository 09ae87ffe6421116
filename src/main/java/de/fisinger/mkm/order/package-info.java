/** Orders of end customers, from the portal's shop to the provided product (handbook: MKM – Produkte, "bestellbar"). */
@ApplicationModule(
        displayName = "Bestellungen",
        allowedDependencies = {
            "account",
            "audit",
            "contract",
            "customer",
            "format",
            "hosting",
            "input",
            "list",
            "mail",
            "notification",
            "portal",
            "process",
            "product",
            "product :: ui",
            "ui"
        })
@NullMarked
package de.fisinger.mkm.order;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
