/** The job workers of the process hosting-creation. */
@NullMarked
package de.fisinger.mkm.hosting.workers;

import org.jspecify.annotations.NullMarked;
