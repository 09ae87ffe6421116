/** The pages of MKM → Produkte. */
@NullMarked
package de.fisinger.mkm.product.ui;

import org.jspecify.annotations.NullMarked;
