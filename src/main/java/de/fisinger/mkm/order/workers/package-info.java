/** The job workers of the process product-order. */
@NullMarked
package de.fisinger.mkm.order.workers;

import org.jspecify.annotations.NullMarked;
