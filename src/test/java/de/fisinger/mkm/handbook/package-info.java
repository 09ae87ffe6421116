/** Which test shows which sentence of the handbook. */
@org.jspecify.annotations.NullMarked
package de.fisinger.mkm.handbook;
