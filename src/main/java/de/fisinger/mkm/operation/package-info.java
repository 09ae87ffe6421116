/** What the provider's staff does with process instances, user tasks and deployed models. */
@ApplicationModule(
        displayName = "Vorgänge, Aufgaben, Prozesse",
        allowedDependencies = {"account", "audit", "format", "input", "list", "process", "process :: ui", "ui"})
@NullMarked
package de.fisinger.mkm.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
