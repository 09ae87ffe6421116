/** The pages of the Produktverwaltung. */
@NullMarked
package de.fisinger.mkm.contract.ui;

import org.jspecify.annotations.NullMarked;
