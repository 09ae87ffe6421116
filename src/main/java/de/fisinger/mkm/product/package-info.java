/** The products a reseller sells under an own name and price (handbook: MKM – Produkte). */
@ApplicationModule(
        displayName = "MKM-Produkte",
        allowedDependencies = {"account", "audit", "contract", "format", "input", "list", "picture", "plesk", "ui"})
@NullMarked
package de.fisinger.mkm.product;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
