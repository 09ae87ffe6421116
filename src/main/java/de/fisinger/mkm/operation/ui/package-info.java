/** Administration → Vorgänge, Aufgaben and Prozesse. */
@NullMarked
package de.fisinger.mkm.operation.ui;

import org.jspecify.annotations.NullMarked;
