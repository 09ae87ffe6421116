/** Contracts and domains of an account (handbook: Produktverwaltung). */
@ApplicationModule(
        displayName = "Produktverwaltung",
        allowedDependencies = {"account", "audit", "customer", "format", "list", "ui"})
@NullMarked
package de.fisinger.mkm.contract;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
