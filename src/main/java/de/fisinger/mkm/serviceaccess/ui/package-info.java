/** The pages of the service accesses, on both sides. */
@NullMarked
package de.fisinger.mkm.serviceaccess.ui;

import org.jspecify.annotations.NullMarked;
