/** Contracts and domains of an account (handbook: Produktverwaltung). */
@ApplicationModule(displayName = "Produktverwaltung")
@NullMarked
package de.fisinger.mkm.contract;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
