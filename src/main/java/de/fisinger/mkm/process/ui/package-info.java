/** What pages show of a process instance: its timeline and its diagram. */
@NamedInterface("ui")
@NullMarked
package de.fisinger.mkm.process.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
