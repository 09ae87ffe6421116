/** The pages of the Kundenverwaltung. */
@NullMarked
package de.fisinger.mkm.customer.ui;

import org.jspecify.annotations.NullMarked;
