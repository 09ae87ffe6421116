/** Pages of orders: for resellers MKM → Bestellungen, for end customers Bestellen and Bestellungen. */
@NullMarked
package de.fisinger.mkm.order.ui;

import org.jspecify.annotations.NullMarked;
