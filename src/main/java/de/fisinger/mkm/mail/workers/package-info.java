/** The job workers of the process mail-delivery. */
@NullMarked
package de.fisinger.mkm.mail.workers;

import org.jspecify.annotations.NullMarked;
