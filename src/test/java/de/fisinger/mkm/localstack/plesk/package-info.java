/** A simulated Plesk server: the XML API over HTTPS, strict, with state and with faults on demand. */
@NullMarked
package de.fisinger.mkm.localstack.plesk;

import org.jspecify.annotations.NullMarked;
