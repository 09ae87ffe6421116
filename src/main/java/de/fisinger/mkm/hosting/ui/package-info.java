/** The pages of the hostings. */
@NullMarked
package de.fisinger.mkm.hosting.ui;

import org.jspecify.annotations.NullMarked;
