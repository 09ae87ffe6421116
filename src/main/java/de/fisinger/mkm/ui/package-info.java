/** Layout, texts, status and live updates that the features' views share. */
@ApplicationModule(
        displayName = "User interface",
        allowedDependencies = {"format", "input", "list", "picture"})
@NullMarked
package de.fisinger.mkm.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
