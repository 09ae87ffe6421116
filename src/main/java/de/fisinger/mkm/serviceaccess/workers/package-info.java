/** The job workers of the process service-access. */
@NullMarked
package de.fisinger.mkm.serviceaccess.workers;

import org.jspecify.annotations.NullMarked;
