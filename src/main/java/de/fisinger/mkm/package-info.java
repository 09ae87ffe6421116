/** MKM, the reseller portal of a hosting provider. */
@NullMarked
package de.fisinger.mkm;

import org.jspecify.annotations.NullMarked;
