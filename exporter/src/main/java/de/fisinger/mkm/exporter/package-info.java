/** Zeebe's exporter of MKM: what the portal shows of process instances comes from here. */
package de.fisinger.mkm.exporter;
