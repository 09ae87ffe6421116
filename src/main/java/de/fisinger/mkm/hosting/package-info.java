/** Hostings of end customers on Plesk: ordering, setting up, life cycle (handbook: MKM – Reseller Hosting). */
@ApplicationModule(displayName = "Reseller Hostings")
@NullMarked
package de.fisinger.mkm.hosting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
