/** The end customers that a reseller keeps (handbook: MKM – Kundenverwaltung). */
@ApplicationModule(
        displayName = "MKM-Kunden",
        allowedDependencies = {"account", "audit", "format", "input", "list", "ui"})
@NullMarked
package de.fisinger.mkm.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
