/** The job workers of the processes hosting-creation and subscription-linking. */
@NullMarked
package de.fisinger.mkm.hosting.workers;

import org.jspecify.annotations.NullMarked;
